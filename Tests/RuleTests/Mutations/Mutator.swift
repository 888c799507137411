@testable import Miroir
import MiroirFolder
import TestSupport

/// Makes mutations of a portfolio, always the same ones from the same seed.
final class Mutator {
  let base: MutationBase
  var generator: SeededGenerator

  init(_ base: MutationBase, seed: UInt64) {
    self.base = base
    generator = SeededGenerator(seed: seed)
  }

  /// Changes that break a requirement: a rule, known beforehand, must say so where it was broken.
  static let faults =
    commonFaults + evidenceFaults + coverageFaults + textFaults + folderFaults
    + annotationFaults

  /// A mutation of a kind drawn at random.
  func mutation() -> Mutation {
    while true {
      let made =
        switch Int.random(in: 0..<20, using: &generator) {
        case 0..<11: Self.faults.randomElement(using: &generator)?(self)
        case 11..<16: Self.layouts.randomElement(using: &generator)?(self)
        default: chaos()
        }
      if let made, !isReported(made) { return made }
    }
  }

  /// Whether the rules say already, of the place, what they should come to say.
  func isReported(_ mutation: Mutation) -> Bool {
    guard case .reported(let rules, let targets) = mutation.law else { return false }
    return base.diagnostics.contains { diagnostic in
      guard rules.contains(diagnostic.rule) else { return false }
      return targets.contains { target in
        if case .old(diagnostic.place.offset) = target { true } else { false }
      }
    }
  }

  // MARK: - Choices

  /// An element of one of these names, any if there are none.
  func part(
    _ names: String..., where isWanted: (MutationBase.Part) -> Bool = { _ in true }
  ) -> MutationBase.Part? {
    base.elements.filter { (names.isEmpty || names.contains($0.name)) && isWanted($0) }
      .randomElement(using: &generator)
  }

  /// An element with one of these attributes.
  func attribute(
    _ names: Set<String>, of element: String? = nil
  ) -> (part: MutationBase.Part, attribute: StartTag.Attribute)? {
    base.elements.filter { element == nil || $0.name == element }.flatMap { part in
      part.tag.attributes.filter { names.contains($0.name) }.map { (part, $0) }
    }.randomElement(using: &generator)
  }

  /// Whether nothing in the document is misread: then nothing hides what is missing.
  var isSound: Bool { !base.diagnostics.contains { $0.severity == .error } }

  /// The elements directly inside one, those of a name if one is given.
  func children(of part: MutationBase.Part, named name: String? = nil) -> [MutationBase.Part] {
    base.elements.filter { child in
      (name == nil || child.name == name) && parent(of: child)?.range == part.range
    }
  }

  /// Two elements of a name, in the order of the document.
  func pair(
    _ name: String, where isWanted: (MutationBase.Part) -> Bool = { _ in true }
  ) -> (first: MutationBase.Part, second: MutationBase.Part)? {
    let two = base.elements.filter { $0.name == name && isWanted($0) }
      .shuffled(using: &generator).prefix(2).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return two.count == 2 ? (two[0], two[1]) : nil
  }

  func parent(of part: MutationBase.Part) -> MutationBase.Part? {
    part.parent.map { base.elements[$0] }
  }

  func isInside(_ part: MutationBase.Part, _ other: MutationBase.Part) -> Bool {
    other.range.contains(part.range.lowerBound)
  }

  // MARK: - Edits

  func replace(_ range: Range<Int>, _ text: String) -> Edit {
    Edit(range: range, replacement: Array(text.utf8))
  }

  func insert(_ text: String, at offset: Int) -> Edit { replace(offset..<offset, text) }

  /// An attribute and the white space before it, removed.
  func removal(of attribute: StartTag.Attribute) -> Edit {
    var start = attribute.nameRange.lowerBound
    while base.bytes[start - 1].isXMLSpace { start -= 1 }
    return replace(start..<attribute.valueRange.upperBound + 1, "")
  }

  /// An attribute that an element has, or hasn't yet, with that value.
  func set(_ name: String, to value: String, in part: MutationBase.Part) -> Edit {
    if let attribute = part.attribute(name) { return replace(attribute.valueRange, value) }
    return insert(" \(name)=\"\(value)\"", at: part.range.lowerBound + 1 + part.tag.name.utf8.count)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: base.bytes[range], as: UTF8.self) }

  /// An element's name changed in its tags.
  func rename(_ part: MutationBase.Part, to name: String) -> [Edit] {
    let count = part.tag.name.utf8.count
    let starts = [part.range.lowerBound + 1] + (part.endTag.map { [$0.lowerBound + 2] } ?? [])
    return starts.map { replace($0..<$0 + count, name) }
  }

  // MARK: - Anything

  /// One to four changes, whatever comes of them.
  private func chaos() -> Mutation {
    let changes = (0..<Int.random(in: 1...4, using: &generator)).compactMap { _ in change() }
    return Mutation(
      what: changes.map(\.what).joined(separator: ", "), edits: changes.flatMap(\.edits),
      law: .total)
  }

  private func change() -> (what: String, edits: [Edit])? {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: inner.map { ("drop <\($0.name)>", [replace($0.range, "")]) }
    case 1:
      inner.map { ("repeat <\($0.name)>", [insert(text($0.range), at: $0.range.upperBound)]) }
    case 2: move()
    case 3: renaming()
    case 4: anyAttribute.map { ("drop @\($0.name)", [removal(of: $0)]) }
    case 5: retyping()
    case 6:
      inner.flatMap { part in
        part.content.map { ("empty <\(part.name)>", [replace($0, "")]) }
      }
    default: byte()
    }
  }

  /// An element that isn't the root.
  private var inner: MutationBase.Part? { part { $0.parent != nil } }

  private var anyAttribute: StartTag.Attribute? {
    base.elements.flatMap(\.tag.attributes).randomElement(using: &generator)
  }

  private func move() -> (what: String, edits: [Edit])? {
    guard let moved = inner, let home = part(where: { $0.content != nil })?.content else {
      return nil
    }
    return (
      "move <\(moved.name)>",
      [replace(moved.range, ""), insert(text(moved.range), at: home.lowerBound)]
    )
  }

  private func renaming() -> (what: String, edits: [Edit])? {
    guard let part = inner, let other = inner else { return nil }
    return ("<\(part.name)> as <\(other.name)>", rename(part, to: other.tag.name))
  }

  private func retyping() -> (what: String, edits: [Edit])? {
    guard let one = anyAttribute, let other = anyAttribute else { return nil }
    return ("@\(one.name) as @\(other.name)", [replace(one.valueRange, text(other.valueRange))])
  }

  private func byte() -> (what: String, edits: [Edit])? {
    let place = Int.random(in: base.bytes.indices, using: &generator)
    let byte = UInt8.random(in: 0...255, using: &generator)
    return ("byte \(byte) at \(place)", [Edit(range: place..<place + 1, replacement: [byte])])
  }
}
