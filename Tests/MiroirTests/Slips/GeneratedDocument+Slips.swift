import TestSupport

import Miroir

extension GeneratedDocument {
  /// A way to make a slip.
  enum Plant: CaseIterable {
    case ampersand, lessThan, lessThanInValue, typographic, missing, entity, unclosed, mismatched
    case stray, accented, date, identifier
  }

  /// Makes slips of different kinds, each in an element or text of its own.
  ///
  /// Left out, because another explanation is as good:
  /// - a stray tag in an element whose own closing tag is wrong: it looks like that one;
  /// - the root's closing tag missing with another one: the document looks cut short;
  /// - an unclosed tag, or a value without any quote, of an unknown name glued to a word: `a<b>c`;
  /// - anything in an element within another of its name: the tags of one may be the other's.
  mutating func plantSlips(_ count: Int, seed: UInt64) {
    var random = SeededGenerator(seed: seed ^ 0x5EED)
    var used: Set<Int> = []
    for plant in Plant.allCases.shuffled(using: &random).prefix(count) {
      let places = pieces.indices.shuffled(using: &random)
      _ = places.first { index in
        let owner = pieces[index].element ?? -1 - index
        return !used.contains(owner) && make(plant, at: index, &random)
          && used.insert(owner).inserted
      }
    }
  }

  /// Makes a slip in a piece, if it can have such a slip.
  private mutating func make(_ plant: Plant, at index: Int, _ random: inout SeededGenerator) -> Bool
  {
    switch plant {
    case .ampersand:
      let typed = random.pick(["&", " & ", "R&D", "&#160 ", "&#xZZ;", "&#;", "&nbsp "])
      return insert(typed, marking: "&", .bareAmpersand, inTextAt: index)
    case .lessThan:
      let typed = random.pick([" < 92 ", "x<3 ", "a<b et c", " <- ", "<=", "< ", "</ "])
      return insert(typed, marking: "<", .bareLessThan, inTextAt: index)
    case .entity:
      let name = random.pick(["nbsp", "eacute", "hellip", "OElig", "toto", "AMP", "#0"])
      return insert("&\(name);", marking: "&", .unknownEntity(name: name), inTextAt: index)
    case .lessThanInValue:
      let value = random.pick(["A < B", "x<3", "<92", "<b", "a > b < c"])
      return mistype(["auteur", "intitule", "truc"], at: index, &random) { name, _ in
        ("\(name)=\"\(value)\"", "<", .bareLessThan)
      }
    case .typographic:
      let marks = random.pick(["“”", "««", "\"”", "“\"", "„“", "‘’", "’’", "‹›", "””", "»«"])
      guard let open = marks.first, let close = marks.last else { return false }
      return mistype(["id", "nature", "auteur"], at: index, &random) {
        ("\($0)=\(open)\($1)\(close)", String(open), .typographicQuotes(attribute: $0))
      }
    case .missing:
      let (open, close) = random.pick([("\"", ""), ("", "\""), ("", ""), ("\"", "'"), ("'", "")])
      guard open + close != "" || pieces[index].element.map(isKnown) == true else { return false }
      return mistype(["id", "nature", "auteur", "date"], at: index, &random) {
        ("\($0)=\(open)\($1)\(close)", $0, .missingQuote(attribute: $0))
      }
    case .date:
      let typed = random.pick(["20/1/2026", "20-01-2026", "20.01.2026", "20 janvier 2026"])
      return mistype(["date"], at: index, &random) { name, _ in
        ("\(name)='\(typed)'", typed, .frenchDate(attribute: name, iso: "2026-01-20"))
      }
    case .identifier:
      let (typed, proposal) = random.pick([
        ("ma charte", "ma-charte"), ("2z", "id-2z"), ("é", "e"), ("« a »", "a"),
      ])
      return mistype(["id"], at: index, &random) { name, _ in
        ("\(name)=\"\(typed)\"", typed, .badIdentifier(attribute: name, proposal: proposal))
      }
    case .unclosed: return dropEnd(ofStartAt: index)
    case .mismatched: return misspellEnd(at: index)
    case .accented: return accent(at: index)
    case .stray:
      guard case .start = pieces[index].role else { return false }
      let offset = pieces[index].written.utf8.count
      let name = random.pick(["exp", "citation", "machin"])
      pieces[index].written += "</\(name)>"
      pieces[index].slips = [(.strayClosing(name: name), offset)]
      return true
    }
  }

  private mutating func insert(
    _ typed: String, marking mark: String, _ kind: Slip.Kind, inTextAt index: Int
  ) -> Bool {
    guard case .text = pieces[index].role else { return false }
    let text = pieces[index].written
    let middle = text.firstIndex(of: " ") ?? text.endIndex
    pieces[index].written = text[..<middle] + typed + text[middle...]
    let offset = String(text[..<middle]).utf8.count + typed.offset(of: mark)
    pieces[index].slips = [(kind, offset)]
    return true
  }

  /// Writes one of the attributes otherwise: `write` gets its name and a plain value, and returns
  /// what is typed, the first place of the slip in that, and the kind.
  private mutating func mistype(
    _ names: [String], at index: Int, _ random: inout SeededGenerator,
    write: (String, String) -> (typed: String, place: String, kind: Slip.Kind)
  ) -> Bool {
    guard let number = pieces[index].element, !pieces[index].isEnd,
      let name = elements[number].attributes.map(\.name).filter(names.contains).randomElement(
        using: &random)
    else { return false }
    var start = "<" + elements[number].name
    for attribute in elements[number].attributes {
      start += random.pick([" ", "\n   "])
      let plain = name == "date" ? "2026-01-20" : name == "id" ? "x\(number)" : "cursus 2"
      if attribute.name == name {
        let (typed, place, kind) = write(name, plain)
        pieces[index].slips = [(kind, start.utf8.count + typed.offset(of: place))]
        start += typed
      } else {
        let isTricky = attribute.value.contains { "=\"'/“”«»’".contains($0) }
        start += "\(attribute.name)=\"\(isTricky ? "a > b" : attribute.value)\""
      }
    }
    pieces[index].written = start + (pieces[index].isEmpty ? "/>" : ">")
    return true
  }

  private func isKnown(_ number: Int) -> Bool {
    SlipVocabulary.portfolio.elements.contains(elements[number].name)
  }

  private mutating func dropEnd(ofStartAt index: Int) -> Bool {
    guard case .start(let number) = pieces[index].role, elements[number].parent != nil,
      isKnown(number),
      let end = pieces.firstIndex(where: { $0.role == .end(number) })
    else { return false }
    pieces[end].written = ""
    pieces[index].slips = [(.unclosedTag(name: elements[number].name), 0)]
    return true
  }

  private mutating func misspellEnd(at index: Int) -> Bool {
    guard case .end(let number) = pieces[index].role else { return false }
    let name = elements[number].name
    guard name.count >= 5 else { return false }
    var typed = name
    typed.remove(at: typed.index(typed.startIndex, offsetBy: 2))
    pieces[index].written = "</\(typed)>"
    pieces[index].slips = [(.mismatchedClosing(name: typed, expected: name), 0)]
    return true
  }

  private mutating func accent(at index: Int) -> Bool {
    guard let number = pieces[index].element, isKnown(number),
      let place = elements[number].name.firstIndex(where: { "eoi".contains($0) })
    else { return false }
    let name = elements[number].name
    let accents: [Character: String] = ["e": "é", "o": "ô", "i": "I\u{308}"]
    let typed = name[..<place] + (accents[name[place]] ?? "") + name[name.index(after: place)...]
    let rest = pieces[index].written.dropFirst(name.count + (pieces[index].isEnd ? 2 : 1))
    pieces[index].written = (pieces[index].isEnd ? "</" : "<") + typed + rest
    pieces[index].slips = [(.accentedTag(name: String(typed), known: name), 0)]
    return true
  }
}

extension GeneratedDocument.Piece {
  fileprivate var isEnd: Bool { if case .end = role { true } else { false } }

  fileprivate var isEmpty: Bool { if case .empty = role { true } else { false } }

  fileprivate var element: Int? {
    switch role {
    case .start(let number), .empty(let number), .end(let number): number
    case .text, .other: nil
    }
  }
}

extension String {
  /// The offset in bytes of the first place of `text`.
  fileprivate func offset(of text: String) -> Int {
    firstRange(of: text).map { self[..<$0.lowerBound].utf8.count } ?? -1
  }
}
