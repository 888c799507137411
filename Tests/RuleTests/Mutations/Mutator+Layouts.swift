@testable import Miroir
import TestSupport

/// Changes that say nothing: the rules must say what they said, where it stands now.
extension Mutator {
  static let layouts: [Kind] = [
    { $0.reorderedAttributes() }, { $0.otherQuotes() }, { $0.spaceInTags() },
    { $0.aside(["<!-- <p> & -->", "<?note <p>?>", "<!---->"]) },
    { $0.spaceBetweenElements() }, { $0.aroundTheRoot() }, { $0.characterReferences() },
    { $0.section() }, { $0.otherEmptyTags() }, { $0.windowsLineEnds() }, { $0.prefixed() },
  ]

  private func reorderedAttributes() -> Mutation? {
    guard let part = part(where: { $0.tag.attributes.count > 1 }) else { return nil }
    let written = part.tag.attributes.map {
      $0.nameRange.lowerBound..<$0.valueRange.upperBound + 1
    }
    let others = written.shuffled(using: &generator)
    return unchanged(
      "attributes of <\(part.name)> in another order",
      zip(written, others).map { replace($0, text($1)) })
  }

  private func otherQuotes() -> Mutation? {
    let all = base.elements.flatMap(\.tag.attributes).filter { attribute in
      !base.bytes[attribute.valueRange].contains { "\"'".utf8.contains($0) }
    }
    let chosen = all.filter { _ in Bool.random(using: &generator) }
    return unchanged(
      "other quotes",
      chosen.flatMap { attribute in
        let (start, end) = (attribute.valueRange.lowerBound - 1, attribute.valueRange.upperBound)
        let quote = base.bytes[start] == UInt8(ascii: "'") ? "\"" : "'"
        return [replace(start..<start + 1, quote), replace(end..<end + 1, quote)]
      })
  }

  private func spaceInTags() -> Mutation? {
    let chosen = base.elements.filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }
    return unchanged(
      "white space in tags",
      chosen.flatMap { part in
        part.tag.attributes.map { insert("\n\t", at: $0.nameRange.lowerBound) }
          + part.tag.attributes.map { insert(" ", at: $0.nameRange.upperBound) }
          + (part.endTag.map { [insert(" \n", at: $0.upperBound - 1)] } ?? [])
      })
  }

  /// Something that isn't content, beside elements.
  private func aside(_ pieces: [String]) -> Mutation? {
    let places = base.elements.filter { $0.parent != nil }.flatMap { part in
      [part.range.lowerBound, part.range.upperBound] + (part.content.map { [$0.lowerBound] } ?? [])
    }
    let chosen = Set((0..<5).compactMap { _ in places.randomElement(using: &generator) })
    return unchanged(
      "comments and instructions",
      chosen.sorted().compactMap { place in
        pieces.randomElement(using: &generator).map { insert($0, at: place) }
      })
  }

  private func spaceBetweenElements() -> Mutation? {
    let strict = base.elements.filter { base.isStrict($0) }.compactMap(\.content)
    let chosen = strict.filter { _ in Bool.random(using: &generator) }
    return unchanged(
      "white space between elements",
      chosen.flatMap { [insert("\n\n\t ", at: $0.lowerBound), insert("\n\n", at: $0.upperBound)] })
  }

  private func aroundTheRoot() -> Mutation? {
    let root = base.elements[0].range
    return unchanged(
      "around the root",
      [
        insert("<!-- é 𝔸 -->\n", at: root.lowerBound),
        insert("\n<?fin?>\n\n", at: root.upperBound),
      ])
  }

  private func characterReferences() -> Mutation? {
    let values = base.elements.flatMap(\.tag.attributes).filter { !$0.name.hasPrefix("xmlns") }
    let texts = base.elements.filter { base.isProse($0) && $0.element.children.isEmpty }
      .compactMap { $0.content?.prefix(8) }
    let places = values.flatMap { Array($0.valueRange) } + texts.flatMap { Array($0) }
    let chosen = Set((0..<5).compactMap { _ in places.randomElement(using: &generator) })
    return unchanged(
      "letters as references",
      chosen.sorted().filter(isPlainLetter).map {
        replace($0..<$0 + 1, "&#x\(String(base.bytes[$0], radix: 16));")
      })
  }

  /// Whether an ASCII letter stands there, in no reference and no tag.
  private func isPlainLetter(at place: Int) -> Bool {
    base.bytes[place].isWordByte && base.bytes[place] < 0x80
      && !base.bytes[..<place].suffix(8).contains { "&<".utf8.contains($0) }
  }

  /// A text without references, in a section.
  private func section() -> Mutation? {
    let plain = part { part in
      guard let content = part.content, base.isProse(part) else { return false }
      return !base.bytes[content].contains { "&<".utf8.contains($0) }
    }
    guard let part = plain, let content = part.content else { return nil }
    return unchanged(
      "the text of <\(part.name)> in a section",
      [insert("<![CDATA[", at: content.lowerBound), insert("]]>", at: content.upperBound)])
  }

  private func otherEmptyTags() -> Mutation? {
    unchanged(
      "empty tags in two",
      base.elements.filter { $0.content == nil }.map { part in
        replace(part.range.upperBound - 2..<part.range.upperBound, "></\(part.tag.name)>")
      })
  }

  private func windowsLineEnds() -> Mutation? {
    let ends = base.bytes.indices.filter { base.bytes[$0] == .newline }
    return unchanged("Windows' line ends", ends.map { insert("\r", at: $0) })
  }

  /// The default namespace with a prefix instead.
  private func prefixed() -> Mutation? {
    guard let declaration = base.elements[0].attribute("xmlns"),
      base.elements.allSatisfy({ !$0.tag.name.contains(":") })
    else { return nil }
    let names = base.elements.flatMap { part in
      [insert("m:", at: part.range.lowerBound + 1)]
        + (part.endTag.map { [insert("m:", at: $0.lowerBound + 2)] } ?? [])
    }
    return unchanged(
      "a prefix", [insert(":m", at: declaration.nameRange.upperBound)] + names)
  }

  private func unchanged(_ what: String, _ edits: [Edit]) -> Mutation? {
    edits.isEmpty ? nil : Mutation(what: what, edits: edits, law: .unchanged)
  }
}
