import Miroir

extension RichTextReader {
  /// The text of a block, or `null`.
  func json(_ block: Block?) -> JSONValue { block.map { text($0).json } ?? .null }

  /// What is declared, or `null`.
  func json<State: RawRepresentable>(
    _ declaration: Declaration<State>?
  ) -> JSONValue where State.RawValue == String {
    declaration.map {
      .object(["state": .optional($0.state?.rawValue), "text": json($0.text)])
    } ?? .null
  }
}

extension RichText {
  fileprivate var json: JSONValue {
    .object(["language": .string(language), "parts": .array(parts.map(\.json))])
  }
}

extension RichText.Part {
  fileprivate var json: JSONValue {
    .object([
      "kind": .string(kind.rawValue),
      "lines": .array(lines.map { .array($0.map(\.json)) }),
      "source": .optional(source),
    ])
  }
}

extension RichText.Run {
  fileprivate var json: JSONValue {
    let (href, target): (String?, String?) =
      switch style.target {
      case .outside(let href): (href.text, nil)
      case .inside(let identifier): (nil, identifier.text)
      case nil: (nil, nil)
      }
    return .object([
      "text": .string(text),
      "marks": .array(style.marks.map { .string($0.rawValue) }),
      "language": .optional(style.language),
      "href": .optional(href),
      "to": .optional(target),
    ])
  }
}

extension RichText {
  /// What sets a run apart; the value is what JSON calls it.
  enum Mark: String, CaseIterable { case emphasis, strong, superscript }
}

extension RichText.Style {
  fileprivate var marks: [RichText.Mark] {
    RichText.Mark.allCases.filter { mark in
      switch mark {
      case .emphasis: isEmphasis
      case .strong: isStrong
      case .superscript: isSuperscript
      }
    }
  }
}
