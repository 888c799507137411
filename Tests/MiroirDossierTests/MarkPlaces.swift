import Foundation

/// Where the marks of a text are found in what is made of it.
struct MarkPlaces: Equatable {
  /// The places, in order: one for each time.
  var places: [String] = []
  /// The languages in which it is said there.
  var languages: Set<String> = []
}

extension String {
  /// The names of the marks in it, in order; `mark-name`, where the name has no dot.
  var marks: [String] {
    matches(of: /mark-[a-z0-9]+(-[a-z0-9]+)*/).map { String($0.0) }
  }
}

extension MarkPlaces {
  /// The marks of a page: the place is the last id before it, or the element when there is none yet;
  /// the attribute follows in brackets, when it is in one.
  static func inPage(_ html: String) -> [String: MarkPlaces] {
    var found: [String: MarkPlaces] = [:]
    var walk = PageWalk()
    for piece in html.matches(of: /<(\/?)([a-zA-Z0-9]+)([^>]*)>|[^<]+/) {
      switch (piece.1, piece.2, piece.3) {
      case ("/"?, let name?, _): walk.close(String(name))
      case (_, let name?, let attributes?): walk.open(String(name), String(attributes), &found)
      default: walk.note(String(piece.0).marks, in: &found)
      }
    }
    precondition(walk.stack.isEmpty, "\(walk.stack) isn't closed")
    return found
  }

  /// The marks of a JSON document: the way to it, by the identifiers or codes of what is on it; what
  /// a text holds besides words follows in brackets.
  static func inJSON(_ json: String) throws -> [String: MarkPlaces] {
    var found: [String: MarkPlaces] = [:]
    try note(JSONSerialization.jsonObject(with: Data(json.utf8)), at: [], "fr", in: &found)
    return found
  }

  private static func note(
    _ value: Any, at path: [String], _ language: String, in found: inout [String: MarkPlaces]
  ) {
    switch value {
    case let text as String:
      for mark in text.marks {
        found[mark, default: .init()].places.append(path.shortened)
        // An address, or the name of a file, is in no language.
        let isSaid = !["href", "source", "path"].contains(path.last)
        if isSaid { found[mark, default: .init()].languages.insert(language) }
      }
    case let list as [Any]:
      for (index, value) in list.enumerated() {
        note(value, at: path + [name(of: value) ?? "\(index)"], language, in: &found)
      }
    case let object as [String: Any]:
      let isText = object["parts"] != nil || object["marks"] != nil
      let own = isText ? object["language"] as? String : nil
      for key in object.keys.sorted() {
        if let value = object[key] { note(value, at: path + [key], own ?? language, in: &found) }
      }
    default: break
    }
  }

  private static func name(of value: Any) -> String? {
    let object = value as? [String: Any]
    return ["id", "code", "situation"].lazy.compactMap { object?[$0] as? String }.first
  }
}

extension [String] {
  /// A path in which a text is one step, whatever its parts and lines.
  fileprivate var shortened: String {
    guard let parts = firstIndex(of: "parts"), let last else { return joined(separator: ".") }
    return self[..<parts].joined(separator: ".") + (last == "text" ? "" : "[\(last)]")
  }
}

/// Follows the tags of a page.
private struct PageWalk {
  /// The elements that are open, each with the language in it.
  var stack: [(name: String, language: String)] = []
  private var place: String?

  /// Notes the marks of a text, or of an attribute.
  func note(_ marks: [String], of attribute: String? = nil, in found: inout [String: MarkPlaces]) {
    for mark in marks {
      let place = (place ?? stack.last?.name ?? "") + (attribute.map { "[\($0)]" } ?? "")
      found[mark, default: .init()].places.append(place)
      if attribute == nil, place != "title", place != "style" {
        found[mark, default: .init()].languages.insert(stack.last?.language ?? "")
      }
    }
  }

  mutating func open(
    _ name: String, _ attributes: String, _ found: inout [String: MarkPlaces]
  ) {
    let pairs = attributes.matches(of: /([a-z-]+)="([^"]*)"/).map {
      (name: String($0.1), value: String($0.2))
    }
    if let id = pairs.first(where: { $0.name == "id" }) { place = id.value }
    for pair in pairs where pair.name != "id" { note(pair.value.marks, of: pair.name, in: &found) }
    let language = pairs.first { $0.name == "lang" }?.value ?? stack.last?.language ?? ""
    let isVoid = ["meta", "img", "br"].contains(name) || attributes.hasSuffix("/")
    if !isVoid { stack.append((name, language)) }
  }

  mutating func close(_ name: String) {
    let last = stack.popLast()
    precondition(last?.name == name, "</\(name)> closes <\(last?.name ?? "nothing")>")
  }
}
