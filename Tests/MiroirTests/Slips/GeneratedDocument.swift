import TestSupport

import Miroir

/// A random well-formed document over the vocabulary of portfolios, in pieces.
struct GeneratedDocument {
  /// What a piece is, with the number of its element.
  enum Role: Hashable { case start(Int), empty(Int), end(Int), text, other }

  /// A tag, a run of text or something else, as written.
  struct Piece {
    var role: Role
    var written: String
    var slips: [(kind: Slip.Kind, offset: Int)] = []
  }

  /// An element: its name, its parent's number and its attributes.
  struct Element {
    var name: String
    var parent: Int?
    var attributes: [(name: String, value: String)] = []
  }

  var pieces: [Piece] = []
  var elements: [Element] = []
  private var random: SeededGenerator
  private let newline: String
  private let nestsNames: Bool

  /// Makes the document of a seed; an element may stand within another of its name if `nestsNames`.
  init(seed: UInt64, nestsNames: Bool) {
    random = SeededGenerator(seed: seed)
    self.nestsNames = nestsNames
    newline = random.once(in: 3) ? "\r\n" : "\n"
    if random.once(in: 4) { add(.other, "\u{FEFF}") }
    if random.once(in: 2) { add(.other, "<?xml version=\"1.0\" encoding='UTF-8' ?>" + newline) }
    if random.once(in: 8) { add(.other, "<!DOCTYPE portfolio [<!ENTITY a \"<b>\"> <!-- ' -->]>") }
    var left = 40
    addElement("portfolio", parent: nil, depth: 0, left: &left)
    if random.once(in: 3) { add(.other, newline + "<!-- fin -->" + newline) }
  }

  /// The whole text.
  var text: String { pieces.map(\.written).joined() }

  /// The slips planted, with their offsets in the whole text.
  var slips: [ExpectedSlip] {
    var offset = 0
    return pieces.flatMap { piece in
      defer { offset += piece.written.utf8.count }
      return piece.slips.map { ExpectedSlip(kind: $0.kind, offset: offset + $0.offset) }
    }
  }

  private mutating func add(_ role: Role, _ written: String) {
    pieces.append(Piece(role: role, written: written))
  }

  private mutating func addElement(_ name: String, parent: Int?, depth: Int, left: inout Int) {
    let number = elements.count
    elements.append(Element(name: name, parent: parent, attributes: randomAttributes(number)))
    let written = elements[number].attributes.map { name, value in
      let equals = random.pick(["=", "=", "=", " = ", "=\n"])
      let quote =
        value.contains("\"") ? "'" : value.contains("'") ? "\"" : random.pick(["\"", "'"])
      return name + equals + quote + value + quote
    }
    let space = random.pick(["", "", " ", newline + "  "])
    let start = (["<" + name] + written).joined(separator: random.pick([" ", newline + "    "]))
    if parent != nil, random.once(in: 8) {
      add(.empty(number), start + space + "/>")
      return
    }
    add(.start(number), start + space + ">")
    while left > 0, depth < 8, !random.once(in: 4) || parent == nil {
      left -= 1
      addChild(of: number, depth: depth, left: &left)
    }
    addText()
    add(.end(number), "</" + name + random.pick(["", "", " ", newline]) + ">")
  }

  private mutating func addChild(of number: Int, depth: Int, left: inout Int) {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: add(.other, "<!-- a & b < c <p> \"x\" “y” - -->")
    case 1: add(.other, "<![CDATA[R&D <p> ]] > &nbsp; “z” <a b=\"]]>")
    case 2: add(.other, "<?note R&D <p> \"?>")
    case 3, 4: addText()
    default:
      let around = nestsNames ? [] : names(around: number)
      let name = random.pick(Self.names.filter { !around.contains($0) })
      addElement(name, parent: number, depth: depth + 1, left: &left)
    }
  }

  private func names(around number: Int) -> [String] {
    sequence(first: number) { elements[$0].parent }.map { elements[$0].name }
  }

  private mutating func addText() {
    var words: [String] = []
    repeat { words.append(random.pick(Self.words)) } while !random.once(in: 6)
    add(.text, words.joined(separator: random.pick([" ", newline])))
  }

  private mutating func randomAttributes(_ number: Int) -> [(name: String, value: String)] {
    var names = ["id", "date", "auteur", "nature", "intitule", "truc"].shuffled(using: &random)
    names.removeLast(Int.random(in: 2...6, using: &random))
    return names.map { name in
      switch name {
      case "id": (name, "x\(number)-\(random.pick(["a.b", "c_d", "E"]))")
      case "date": (name, random.pick(["2026-01-20", "2025-12", "", "hier", "31/02/2026"]))
      default: (name, random.pick(Self.values))
      }
    }
  }

  private static let names = [
    "preuve", "titre", "description", "contexte", "role", "analyse", "mobilisation", "p", "em",
    "liste", "item", "justification", "donnees-personnelles", "bilan", "truc", "h1", "été",
  ]
  private static let words = [
    "Le", "soin", "l'eau", "l’équipe", "«\u{A0}oui\u{A0}»", "“bonjour”", "\"non\"", "R&amp;D",
    "a &lt; b", "&#233;", "&#xE9;", ">", "x > 3", "=", "id=\"x\"", "é", "日本", "😀", "]", "--",
  ]
  private static let values = [
    "", "cursus", "L. Ferrand et d'autres", "dit \"oui\"", "a > b", "a = b", "x='y'", " id= ",
    "R&amp;D &#233;", "“typo”", "l’eau", "«\u{A0}oui\u{A0}»", "a/", "/>", "A &lt; B", "a\n  b",
  ]
}
