extension SourceElement {
  /// The element as XML, every character of its texts kept: in `namespace` without a prefix, an
  /// element of another one declaring its own.
  ///
  /// Each line but the first begins with `indentation`; an element that holds elements alone has one
  /// on each line.
  func xml(in namespace: String, indentation: String) -> String {
    var tag = "<" + name.local
    if name.namespace != namespace {
      tag += " xmlns=\"\(name.namespace.escapedExactly(inAttribute: true))\""
    }
    for attribute in attributes {
      let prefix = attribute.name.namespace == SourceName.xml ? "xml:" : ""
      guard !prefix.isEmpty || attribute.name.namespace.isEmpty else { continue }
      tag +=
        " \(prefix)\(attribute.name.local)=\"\(attribute.value.escapedExactly(inAttribute: true))\""
    }
    guard !content.isEmpty else { return tag + "/>" }
    let isLaidOut = content.allSatisfy { node in
      if case .text(let text) = node { text.xmlTrimmed.isEmpty } else { true }
    }
    let hasElements = !children.isEmpty
    let inner = content.compactMap { node -> String? in
      switch node {
      case .text(let text):
        isLaidOut && hasElements ? nil : text.escapedExactly(inAttribute: false)
      case .element(let element):
        (isLaidOut ? "\n\(indentation)  " : "")
          + element.xml(in: name.namespace, indentation: indentation + "  ")
      }
    }
    return tag + ">" + inner.joined() + (isLaidOut && hasElements ? "\n\(indentation)" : "")
      + "</\(name.local)>"
  }
}

extension String {
  /// The text in XML such that a parser gives the same characters back; what XML 1.0 doesn't admit is
  /// left out.
  private func escaped(_ replacement: (Unicode.Scalar) -> String?) -> String {
    unicodeScalars.reduce(into: "") { text, scalar in
      if let replacement = replacement(scalar) {
        text += replacement
      } else if scalar.isXMLCharacter {
        text.unicodeScalars.append(scalar)
      }
    }
  }

  fileprivate func escapedExactly(inAttribute: Bool) -> String {
    escaped { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\r": "&#13;"
      case "\"": inAttribute ? "&quot;" : nil
      case "\n", "\t": inAttribute ? "&#\(scalar.value);" : nil
      default: nil
      }
    }
  }
}
