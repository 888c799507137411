import Foundation

/// Walks a template as the renderer does, beside sample models, and tells what wouldn't be found.
///
/// The renderer gives nothing for a name it doesn't find; here it is a finding. So is a tag that no
/// sample reaches, about which nothing would be known, and a key that no template asks for.
struct TemplateKeys {
  private let templates: [String: [Tag]]
  private var missing: Set<String> = []
  private var reached: Set<Tag> = []
  private var present: Set<String> = []
  private var asked: Set<String> = []

  private let shownElsewhere: Set<String>

  /// Reads the tags of the templates, by their paths.
  init(_ files: [String: String], shownElsewhere: Set<String> = []) {
    self.shownElsewhere = shownElsewhere
    let texts = files.filter { $0.key.hasSuffix(".mustache") }
    templates = Dictionary(
      uniqueKeysWithValues: texts.map { path, text in
        let name = String(path.dropLast(".mustache".count))
        return (name, Tag.all(in: text, of: name))
      })
  }

  /// Goes through a template, and those it includes, with a model.
  mutating func walk(_ template: String, with model: Any) {
    visit(templates[template] ?? [], [model])
  }

  /// What is wrong with the templates that were walked.
  var findings: [String] {
    let walked = Set(reached.map(\.template))
    let unreached = templates.filter { walked.contains($0.key) }.values.joined()
      .filter { $0.kind != .closing && !reached.contains($0) }
    return missing.sorted() + unreached.map { "no sample reaches \($0)" }.sorted()
      + present.subtracting(asked).map { "nothing shows \($0)" }.sorted()
  }

  private mutating func visit(_ tags: [Tag], _ scopes: [Any]) {
    var rest = tags[...]
    while let tag = rest.popFirst() {
      reached.insert(tag)
      switch tag.kind {
      case .closing: continue
      case .partial: visit(templates[tag.name] ?? [], scopes)
      case .value: _ = value(tag, scopes)
      case .section, .inverted:
        let end = rest.endOfSection(tag.name)
        let inner = Array(rest[..<end])
        rest = rest[end...].dropFirst()
        guard let value = value(tag, scopes) else { continue }
        enter(inner, value, scopes, isInverted: tag.kind == .inverted)
      }
    }
  }

  private mutating func enter(_ tags: [Tag], _ value: Any, _ scopes: [Any], isInverted: Bool) {
    switch value {
    case let flag as Bool: if flag != isInverted { visit(tags, scopes) }
    case let list as [Any]:
      if isInverted {
        if list.isEmpty { visit(tags, scopes) }
      } else {
        for element in list { visit(tags, scopes + [element]) }
      }
    default: if !isInverted { visit(tags, scopes + [value]) }
    }
  }

  private mutating func value(_ tag: Tag, _ scopes: [Any]) -> Any? {
    guard tag.name != "." else { return scopes.last }
    let names = tag.name.split(separator: ".").map(String.init)
    for scope in scopes.reversed() {
      guard let first = child(names[0], of: scope) else { continue }
      let found = names.dropFirst().reduce(Optional(first)) { value, name in
        value.flatMap { child(name, of: $0) }
      }
      if let found {
        if "\(Mirror(reflecting: found).displayStyle.map { "\($0)" } ?? "")" == "optional" {
          missing.insert("\(tag) is optional")
        }
        return found
      }
    }
    missing.insert("\(tag) isn't a key")
    return nil
  }

  private mutating func child(_ name: String, of model: Any) -> Any? {
    let mirror = Mirror(reflecting: model)
    guard mirror.displayStyle == .struct else { return nil }
    let type = String(describing: mirror.subjectType)
    for label in mirror.children.compactMap(\.label) { present.insert("\(type).\(label)") }
    for label in shownElsewhere { asked.insert("\(type).\(label)") }
    guard let value = mirror.children.first(where: { $0.label == name })?.value else { return nil }
    asked.insert("\(type).\(name)")
    return value
  }
}

/// A tag of a template.
private struct Tag: Hashable, CustomStringConvertible {
  enum Kind { case value, section, inverted, closing, partial }

  var kind: Kind
  var name: String
  var template: String
  var line: Int

  var description: String { "\(template):\(line) {{\(name)}}" }

  static func all(in text: String, of template: String) -> [Tag] {
    text.matches(of: /\{\{\{?([#^\/>]?)\s*([^}]+?)\s*\}\}\}?/).map { match in
      let kind: Kind =
        switch match.1 {
        case "#": .section
        case "^": .inverted
        case "/": .closing
        case ">": .partial
        default: .value
        }
      let line = text[..<match.range.lowerBound].count { $0 == "\n" } + 1
      return Tag(kind: kind, name: String(match.2), template: template, line: line)
    }
  }
}

extension ArraySlice<Tag> {
  /// Where the section that was just opened is closed.
  fileprivate func endOfSection(_ name: String) -> Index {
    var depth = 1
    for index in indices where self[index].name == name {
      switch self[index].kind {
      case .section, .inverted: depth += 1
      case .closing: depth -= 1
      case .value, .partial: break
      }
      if depth == 0 { return index }
    }
    return endIndex
  }
}
