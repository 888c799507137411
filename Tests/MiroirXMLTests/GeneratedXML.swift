import Foundation
import TestSupport

/// A well-formed document made at random, of everything that XML 1.0 admits without a DTD.
struct GeneratedXML {
  /// How its characters become bytes.
  enum Encoding: CaseIterable {
    case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, utf16WithMark, latin1, windows1252

    /// Whether every character has one byte, and so only some characters can be written.
    var isNarrow: Bool { self == .latin1 || self == .windows1252 }

    fileprivate var declaration: String {
      switch self {
      case .utf8, .utf8WithMark: "UTF-8"
      case .utf16LittleEndian: "UTF-16LE"
      case .utf16BigEndian: "UTF-16BE"
      case .utf16WithMark: "UTF-16"
      case .latin1: "ISO-8859-1"
      case .windows1252: "windows-1252"
      }
    }

    fileprivate func encode(_ text: String) -> Data? {
      switch self {
      case .utf8: text.data(using: .utf8)
      case .utf8WithMark: ("\u{FEFF}" + text).data(using: .utf8)
      case .utf16LittleEndian: text.data(using: .utf16LittleEndian)
      case .utf16BigEndian: text.data(using: .utf16BigEndian)
      case .utf16WithMark: ("\u{FEFF}" + text).data(using: .utf16LittleEndian)
      case .latin1: text.data(using: .isoLatin1)
      case .windows1252: text.data(using: .windowsCP1252)
      }
    }
  }

  /// How its lines end.
  enum LineEnd: String, CaseIterable {
    case unix = "\n"
    case windows = "\r\n"
    case oldMac = "\r"
  }

  let encoding: Encoding
  let lineEnd: LineEnd
  /// Its characters, without a byte order mark.
  private(set) var text = ""

  private var generator: SeededGenerator
  /// The prefixes in scope, the last of a kind being the one that holds; an empty one for the default.
  private var scope: [(prefix: String, uri: String)] = []
  /// How many more elements there may be.
  private var budget: Int

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    encoding = Encoding.allCases.randomElement(using: &generator) ?? .utf8
    // Most people's lines end as Unix's or as Windows's do.
    lineEnd =
      Int.random(in: 0..<20, using: &generator) == 0
      ? .oldMac : Bool.random(using: &generator) ? .unix : .windows
    budget = Int.random(in: 0...60, using: &generator)
    writeDocument(depth: seed.isMultiple(of: 10) ? Int.random(in: 100...254, using: &generator) : 0)
  }

  /// Its bytes.
  var bytes: [UInt8] {
    var lines = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" { lines += lineEnd.rawValue } else { lines.unicodeScalars.append(scalar) }
    }
    return encoding.encode(lines).map { Array($0) } ?? []
  }

  // MARK: - Structure

  private mutating func writeDocument(depth: Int) {
    // A narrow encoding has to be declared; the others may be.
    if encoding.isNarrow || encoding != .utf8 || chance(2) {
      let standalone = chance(4) ? " standalone='yes'" : ""
      text += "<?xml version=\"1.0\" encoding='\(encoding.declaration)'\(standalone) ?>\n"
    }
    writeMisc()
    // Sure not to be UTF-8, if the encoding is narrow.
    text += "<racine note=\"é.\" \(declarations())>"
    for _ in 0..<depth { text += pick(["<em>", "<em\n>", "<em a='1'>"]) }
    writeContent(level: depth + 2)
    for _ in 0..<depth { text += "</em>" }
    text += "</racine>"
    writeMisc()
  }

  private mutating func writeMisc() {
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      text += chance(2) ? comment() : instruction()
      text += chance(2) ? "\n" : ""
    }
  }

  private mutating func writeContent(level: Int) {
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      switch Int.random(in: 0..<10, using: &generator) {
      case 0..<4: text += words()
      case 4: text += pick([comment(), instruction()])
      case 5: text += section()
      default: writeElement(level: level)
      }
    }
  }

  private mutating func writeElement(level: Int) {
    guard budget > 0, level <= 256 else { return }
    budget -= 1
    let outer = scope
    let declared = chance(3) ? declarations() : ""
    let name = qualified(pick(names), prefixes: scope.map(\.prefix))
    text += "<\(name)\(declared)\(attributes())\(blank())"
    if chance(4) {
      text += "/>"
    } else {
      text += ">"
      writeContent(level: level + 1)
      text += "</\(name)\(blank())>"
    }
    scope = outer
  }

  private mutating func declarations() -> String {
    var written = ""
    var prefixes = ["", "p", "q", "é"].shuffled(using: &generator)
    for _ in 0..<Int.random(in: 1...2, using: &generator) {
      let prefix = prefixes.removeLast()
      let uri = pick([
        "urn:a", "urn:b", "http://exemple.fr/%C3%A9?x=1&amp;y=2", "urn:miroir:portfolio:1",
      ])
      let isUndeclared = prefix.isEmpty && chance(3)
      let value = isUndeclared ? "" : uri
      written += "\(space())xmlns\(prefix.isEmpty ? "" : ":" + prefix)=\"\(value)\""
      scope.append((prefix, value))
    }
    return written
  }

  private mutating func attributes() -> String {
    var written = ""
    var taken: Set<String> = []
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      let local = pick(names)
      // Two prefixes may stand for one namespace: a local name is used once, whatever the prefix.
      guard taken.insert(local).inserted else { continue }
      let name =
        chance(6) && taken.insert("lang").inserted
        ? "xml:lang" : qualified(local, prefixes: scope.map(\.prefix).filter { !$0.isEmpty })
      let quote = pick(["\"", "'"])
      written += "\(space())\(name)\(blank())=\(blank())\(quote)\(value(in: quote))\(quote)"
    }
    return written
  }

  private mutating func qualified(_ local: String, prefixes: [String]) -> String {
    let prefix = chance(2) ? "" : prefixes.randomElement(using: &generator) ?? ""
    return prefix.isEmpty ? local : "\(prefix):\(local)"
  }

  // MARK: - Characters

  private mutating func words() -> String { characters { $0.textEscaped } }

  private mutating func value(in quote: String) -> String {
    characters { $0.textEscaped.replacing(quote, with: quote == "\"" ? "&quot;" : "&apos;") }
  }

  /// Some characters; each is written as itself, as `escape` has it, or as a reference.
  private mutating func characters(_ escape: (String) -> String) -> String {
    var written = ""
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let word = pick(alphabet)
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: written += word.unicodeScalars.map { "&#\($0.value);" }.joined()
      case 1: written += word.unicodeScalars.map { "&#x\(String($0.value, radix: 16));" }.joined()
      case 2:
        written += pick(["&#9;", "&#10;", "&#13;", "&amp;", "&lt;", "&gt;", "&#38;", "&#60;"])
      case 3:
        written += pick(["\n", "\t", "  ", "\n\n", "&quot;", "&apos;", "&amp;amp;", "&#x26;lt;"])
      default: written += escape(word)
      }
    }
    return written
  }

  private mutating func comment() -> String {
    "<!--\(pick(["", " é ", "<p>", " & ", "]]>", " - ", "<![CDATA[", "\n"]))\(pick(["", " <?a", "\t"]))-->"
  }

  private mutating func instruction() -> String {
    "<?\(pick(["cible", "é", "xml-stylesheet"]))\(pick(["", " ", " <p>&", "\n a=\"b\" "]))?>"
  }

  private mutating func section() -> String {
    "<![CDATA[\(pick(["", "<p>", "&amp;", "a]]b", "\n", pick(alphabet.filter { $0 != "]]>" })]))]]>"
  }

  private mutating func blank() -> String { pick(["", "", "", " ", "\n", "\t "]) }

  private mutating func space() -> String { pick([" ", " ", "\n  ", "\t"]) }

  private var names: [String] {
    encoding.isNarrow ? Self.narrowNames : Self.narrowNames + ["日本", "œuvre", "\u{10400}a", "a·b"]
  }

  private var alphabet: [String] {
    switch encoding {
    case .latin1: Self.latin1
    case .windows1252: Self.latin1 + ["œ", "€", "’", "…", "Œ", "–"]
    default: Self.latin1 + Self.wide
    }
  }

  private static let narrowNames = ["a", "b2", "élève", "données-x", "_x", "x.y", "Z"]
  private static let latin1 = [
    "abc", "été", "É\u{A0}»", "« DÉ »", "Ã©", "ç", "<", ">", "&", "]]>", "'",
    "\"", "x", " ", "1 < 2", "ÿþ",
  ]
  private static let wide = [
    "œ", "€", "日本語", "𝔸", "😀", "👩‍🚀", "e\u{301}", "\u{FFFD}", "\u{E000}", "\u{10FFFD}", "\u{1FFFE}",
    "\u{2028}", "\u{85}", "\u{FEFF}", "\u{200F}", "𝄞",
  ]

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &generator)]
  }

  /// True once in `count` times.
  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &generator) == 0
  }
}

extension String {
  fileprivate var textEscaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("]]>", with: "]]&gt;")
  }
}
