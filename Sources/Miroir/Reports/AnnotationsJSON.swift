extension AnnotationBook {
  /// `miroir annotations list --format json`; `docs/json.md` promises its keys and their order.
  public func json(of folder: PortfolioFolder, path: String, in language: Language) -> String {
    JSONValue.object([
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
    ]).text + "\n"
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
        replies.map { reply in
          .object([
            "id": .string(reply.id.text), "to": .string(reply.target.text),
            "annotator": reply.annotator.json, "date": .optional(reply.date?.text),
            "text": .string(reply.text),
          ])
        }),
      "changes": .array(
        changes.map { change in
          .object([
            "id": .string(change.id.text), "state": .string(change.state.rawValue),
            "annotator": change.annotator.json, "date": .optional(change.date?.text),
          ])
        }),
    ])
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
