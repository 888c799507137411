extension AnnotationBook {
  /// `miroir annotations list --format json`, and with a status `status`; `docs/json.md` promises its
  /// keys and their order.
  public func json(
    of folder: PortfolioFolder, path: String, in language: Language,
    status: AnnotationStatus? = nil
  ) -> String {
    let list = JSONValue.object([
      "format": "miroir-annotations/1",
      "miroir": .string(Version.current),
      "language": .string(language.rawValue),
      "portfolio": .object([
        "path": .string(path), "id": .optional(folder.portfolio?.id?.text),
      ]),
      "annotations": .array(threads.map(\.json)),
      "opinions": .array(opinions.map(\.json)),
      "proposals": .array(proposals.map(\.json)),
      "strays": .array(
        strays.replies.map { .string($0.id.text) } + strays.changes.map { .string($0.id.text) }),
      "strayReplies": .array(strays.replies.map(\.json)),
      "strayChanges": .array(
        strays.changes.map { change in
          change.json.adding("of", .string(change.target.text))
        }),
    ])
    return (status.map { list.adding("status", $0.json) } ?? list).text + "\n"
  }

  /// The threads of that name alone; more than one where the folder has a fault.
  public func only(_ name: String) -> AnnotationBook {
    var book = self
    book.threads = threads.filter { $0.annotation.id.text == name }
    (book.opinions, book.proposals, book.strays) = ([], [], ([], []))
    return book
  }
}

extension AnnotationStatus {
  fileprivate var json: JSONValue {
    func names(_ threads: [AnnotationBook.Thread]) -> JSONValue {
      .array(threads.map { .string($0.annotation.id.text) })
    }
    func addresses(_ addresses: [Address]) -> JSONValue {
      .array(addresses.map { .string($0.text) })
    }
    let changes = changes.map { changes in
      JSONValue.object([
        "changed": addresses(changes.changed), "added": addresses(changes.added),
        "removed": addresses(changes.removed),
      ])
    }
    return .object([
      "forCandidate": names(forCandidate), "forOthers": names(forOthers),
      "lastLook": .optional(lastLook?.text), "changes": changes ?? .null,
    ])
  }
}

extension AnnotationBook.Thread {
  /// As every JSON of ours has it.
  package var json: JSONValue {
    .object([
      "id": .string(annotation.id.text),
      "on": .string(annotation.target.text),
      "anchor": .string(outcome.name),
      "quote": .optional(annotation.anchor?.quote?.exact),
      "now": .array(outcome.ranges.map { $0.json(isQuoted: annotation.anchor?.quote != nil) }),
      "annotator": annotation.annotator.json,
      "motive": .string(annotation.motive.rawValue),
      "visibility": .string(annotation.visibility.rawValue),
      "state": .string(state.rawValue),
      "date": .optional(annotation.date?.text),
      "revision": .number(annotation.revision),
      "text": .string(annotation.text),
      "replies": .array(
        replies.map(\.json)),
      "changes": .array(changes.map(\.json)),
    ])
  }
}

extension Reply {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(id.text), "to": .string(target.text), "annotator": annotator.json,
      "date": .optional(date?.text), "text": .string(text),
    ])
  }
}

extension StateChange {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(id.text), "state": .string(state.rawValue), "annotator": annotator.json,
      "date": .optional(date?.text),
    ])
  }
}

extension JSONValue {
  /// An object with one more key, at its end.
  fileprivate func adding(_ key: String, _ value: JSONValue) -> JSONValue {
    guard case .object(let object) = self else { return self }
    return .object(JSONObject(object.pairs + [(key, value)]))
  }
}

extension TextRange {
  /// All that stands at a place isn't said again.
  fileprivate func json(isQuoted: Bool) -> JSONValue {
    .object([
      "on": .string(address.text), "start": .number(range.lowerBound),
      "end": .number(range.upperBound), "text": isQuoted ? .string(text) : .null,
    ])
  }
}

extension Annotator {
  /// As every JSON of ours has it.
  package var json: JSONValue {
    .object(["name": .optional(name), "role": .optional(role?.rawValue)])
  }
}

extension Opinion {
  /// As every JSON of ours has it.
  package var json: JSONValue {
    .object([
      "id": .string(id.text), "competence": .string(competence.text),
      "value": .string(value.rawValue), "reason": .string(reason), "annotator": annotator.json,
      "visibility": .string(visibility.rawValue), "date": .optional(date?.text),
    ])
  }
}

extension Proposal {
  /// As every JSON of ours has it.
  package var json: JSONValue {
    .object([
      "id": .string(id.text), "competence": .string(competence.text),
      "value": .string(value.rawValue), "reason": .string(reason),
      "grounds": .array(grounds.map { .string($0.text) }), "annotator": annotator.json,
      "visibility": .string(visibility.rawValue), "date": .optional(date?.text),
    ])
  }
}
