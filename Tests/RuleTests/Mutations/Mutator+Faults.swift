@testable import Miroir
import MiroirFolder
import TestSupport

/// Changes of what may stand where, of values, of references, of what must be there.
extension Mutator {
  typealias Kind = @Sendable (Mutator) -> Mutation?

  static let commonFaults: [Kind] = [
    // What may stand where.
    { $0.unknownElement() }, { $0.accentedElement() }, { $0.unknownAttribute() },
    { $0.missingAttribute() }, { $0.repeatedBlock() }, { $0.misplacedElement() },
    { $0.misplacedText() },
    // Values.
    { $0.value(of: dates, "hier", "valeur-incorrecte") },
    { $0.value(of: dates, "20/01/2026", "valeur-incorrecte") },
    { $0.value(of: dates, "2026-02-30", "date-impossible") },
    { $0.value(of: words, "zzz", "valeur-incorrecte") },
    { $0.value(of: ["id"], "1 x", "valeur-incorrecte") },
    { $0.value(of: ["id"], in: "situation", "bilan", "identifiant-reserve") },
    { $0.value(of: ["id"], in: "preuve", "presentation", "identifiant-reserve") },
    { $0.value(of: ["competence"], "Z9.9", "competence-inconnue") },
    { $0.value(of: ["competences"], in: "analyse", "Z9.9", "competence-inconnue") },
    { $0.value(of: ["preuves"], "zzzzzz", "preuve-inconnue") },
    { $0.value(of: ["vers"], "zzzzzz", "renvoi-inconnu") },
    { $0.value(of: ["referentiel"], in: "portfolio", "zzzzzz", "referentiel-inconnu") },
    { $0.value(of: ["fichier"], "preuves/zzz.pdf", "fichier-introuvable") },
    { $0.value(of: ["fichier"], "../zzz.pdf", "fichier-hors-du-dossier") },
    { $0.value(of: ["fin"], in: "situation", "1999-01", "dates-inversees") },
    // References.
    { $0.sharedIdentifier() }, { $0.droppedEvidence() }, { $0.renamedEvidence() },
    { $0.repeatedPart("preuve", named: "id", "identifiant-double") },
    { $0.repeatedPart("situation", named: "id", "identifiant-double") },
    { $0.repeatedPart("mobilisation", named: "competence", "mobilisation-double") },
    { $0.fileAndLink() },
    // What must be there.
    { $0.dropped("initiative", "initiative-absente") },
    { $0.dropped("justification", "justification-absente") },
    { $0.dropped("droits", "droits-absents") },
    { $0.dropped("donnees-personnelles", "donnees-personnelles-absentes") },
    { $0.dropped("usage-ia", "usage-ia-absent") }, { $0.dropped("bilan", "bilan-absent") },
    { $0.droppedAttribute("date", of: "preuve", "date-absente") },
    { $0.droppedAttribute("debut", of: "situation", "date-absente") },
    { $0.droppedAttribute("date", of: "portfolio", "date-absente") },
    { $0.droppedAttribute("fichier", of: "preuve", "preuve-sans-support") },
    // What isn't XML.
    { $0.typed(" & ", plus: 1, "esperluette-nue") }, { $0.typed(" < ", plus: 1, "inferieur-nu") },
    { $0.typed("&nbsp;", plus: 0, "entite-inconnue") }, { $0.latin1() }, { $0.doctype() },
    { $0.droppedEndTag() }, { $0.droppedStartTag() },
  ]

  private static let dates: Set<String> = ["date", "debut", "fin", "consulte-le"]
  private static let words: Set<String> = [
    "nature", "origine", "travail", "cadre", "modalite", "statut", "etat", "confidentialite",
    "auto-evaluation",
  ]

  // MARK: - What may stand where

  /// An element of our own vocabulary, but the root.
  private func known(where isWanted: (MutationBase.Part) -> Bool = { _ in true })
    -> MutationBase.Part?
  {
    part { $0.parent != nil && base.declaration(of: $0) != nil && isWanted($0) }
  }

  private func unknownElement() -> Mutation? {
    guard let part = known() else { return nil }
    return mutation("<\(part.name)> as <zzz>", rename(part, to: "zzz"), "element-inconnu", part)
  }

  private func accentedElement() -> Mutation? {
    guard let part = known(where: { $0.name.contains("e") }) else { return nil }
    let name = part.name.replacing("e", with: "é", maxReplacements: 1)
    return mutation("<\(part.name)> as <\(name)>", rename(part, to: name), "balise-accentuee", part)
  }

  private func unknownAttribute() -> Mutation? {
    let all = base.elements.flatMap { part in part.tag.attributes.map { (part, $0) } }
    let own = all.filter { !$0.1.name.hasPrefix("xml") }
    guard let (part, attribute) = own.randomElement(using: &generator) else { return nil }
    return mutation(
      "@\(attribute.name) as @zzz", [replace(attribute.nameRange, "zzz")], "attribut-inconnu", part)
  }

  private func missingAttribute() -> Mutation? {
    let required = ["preuve": "id", "situation": "id", "mobilisation": "competence"]
    guard let part = part("preuve", "situation", "mobilisation"),
      let attribute = required[part.name].flatMap({ part.attribute($0) })
    else { return nil }
    return mutation(
      "<\(part.name)> without @\(attribute.name)", [removal(of: attribute)], "attribut-absent", part
    )
  }

  private func repeatedBlock() -> Mutation? {
    let once = part { part in
      guard let parent = parent(of: part) else { return false }
      // The tag itself: a misspelt one and the right one aren't the same block to the reader.
      return part.tag.name == part.name
        && base.declaration(of: parent)?.slot(for: part.name)?.isRepeatable == false
    }
    guard let part = once else { return nil }
    return Mutation(
      what: "<\(part.name)> twice", edits: [insert(text(part.range), at: part.range.upperBound)],
      law: .reported(["bloc-double"], at: [.new(at: part.range.upperBound)]))
  }

  private func misplacedElement() -> Mutation? {
    guard let moved = known() else { return nil }
    let stranger = part { home in
      guard let declaration = base.declaration(of: home), home.content != nil else { return false }
      return declaration.slot(for: moved.name) == nil && !isInside(home, moved)
    }
    guard let home = stranger?.content else { return nil }
    return Mutation(
      what: "<\(moved.name)> elsewhere",
      edits: [replace(moved.range, ""), insert(text(moved.range), at: home.lowerBound)],
      law: .reported(["element-mal-place"], at: [.new(at: home.lowerBound)]))
  }

  private func misplacedText() -> Mutation? {
    let strict = part { base.isStrict($0) && !$0.element.hasText }
    guard let part = strict, let content = part.content else { return nil }
    return Mutation(
      what: "text in <\(part.name)>", edits: [insert("zzz", at: content.lowerBound)],
      law: .reported(["texte-mal-place"], at: [.new(at: content.lowerBound)]))
  }

  // MARK: - Values

  func value(
    of names: Set<String>, in element: String? = nil, _ value: String, _ rule: Rule.ID
  ) -> Mutation? {
    guard let (part, attribute) = attribute(names, of: element) else { return nil }
    return mutation(
      "@\(attribute.name)=\"\(value)\" of <\(part.name)>", [replace(attribute.valueRange, value)],
      rule, part)
  }

  // MARK: - References

  private func sharedIdentifier() -> Mutation? {
    guard let (one, id) = attribute(["id"], of: "preuve"),
      let (other, otherID) = attribute(["id"], of: "situation")
    else { return nil }
    let places = [one, other].map { Mutation.Target.old($0.range.lowerBound) }
    return Mutation(
      what: "one @id for two", edits: [replace(otherID.valueRange, text(id.valueRange))],
      law: .reported(["identifiant-double"], at: places))
  }

  /// A piece of evidence that mobilisations cite, and that no other has the name of.
  private func cited() -> (part: MutationBase.Part, citing: [Mutation.Target])? {
    guard let part = part("preuve"), let id = part.element.attribute("id") else { return nil }
    let namesakes = base.elements.filter { $0.element.attribute("id") == id }
    let citing = base.elements.filter { other in
      other.name == "mobilisation"
        && other.element.attribute("preuves")?.xmlTokens.contains(id) == true
    }
    guard namesakes.count == 1, !citing.isEmpty else { return nil }
    return (part, citing.map { .old($0.range.lowerBound) })
  }

  private func droppedEvidence() -> Mutation? {
    guard let (part, citing) = cited() else { return nil }
    return Mutation(
      what: "cited evidence dropped", edits: [replace(part.range, "")],
      law: .reported(["preuve-inconnue"], at: citing))
  }

  private func renamedEvidence() -> Mutation? {
    guard let (part, citing) = cited(), let id = part.attribute("id") else { return nil }
    return Mutation(
      what: "cited evidence renamed", edits: [replace(id.valueRange, "zzzzzz")],
      law: .reported(["preuve-inconnue"], at: citing))
  }

  private func repeatedPart(_ name: String, named key: String, _ rule: Rule.ID) -> Mutation? {
    guard let part = part(name, where: { $0.attribute(key) != nil }) else { return nil }
    return Mutation(
      what: "<\(name)> twice", edits: [insert(text(part.range), at: part.range.upperBound)],
      law: .reported([rule], at: [.old(part.range.lowerBound), .new(at: part.range.upperBound)]))
  }

  private func fileAndLink() -> Mutation? {
    guard let (part, file) = attribute(["fichier"], of: "preuve"), part.attribute("lien") == nil
    else { return nil }
    let link = insert("lien=\"https://exemple.fr/\" ", at: file.nameRange.lowerBound)
    return mutation("@lien beside @fichier", [link], "fichier-et-lien", part)
  }

  // MARK: - What must be there

  func dropped(_ name: String, of home: String? = nil, _ rule: Rule.ID) -> Mutation? {
    let dropped = part(name) { part in
      part.element.saysSomething && (home == nil || parent(of: part)?.name == home)
    }
    guard isSound, let part = dropped, let parent = parent(of: part),
      parent.element.children.count(where: { $0.name.local == name }) == 1
    else { return nil }
    return mutation("no <\(name)>", [replace(part.range, "")], rule, parent)
  }

  func droppedAttribute(
    _ name: String, of element: String, _ rule: Rule.ID
  ) -> Mutation? {
    guard let (part, attribute) = attribute([name], of: element), part.attribute("lien") == nil
    else { return nil }
    return mutation("<\(element)> without @\(name)", [removal(of: attribute)], rule, part)
  }

  // MARK: - What isn't XML

  /// Something typed at the beginning of a text.
  func typed(_ text: String, plus delta: Int, _ rule: Rule.ID) -> Mutation? {
    guard let place = prose else { return nil }
    return Mutation(
      what: "\(text) in a text", edits: [insert(text, at: place)],
      law: .reported([rule], at: [.new(at: place, plus: delta)]))
  }

  private func latin1() -> Mutation? {
    guard let place = prose else { return nil }
    return Mutation(
      what: "a byte of Latin-1", edits: [Edit(range: place..<place, replacement: [0xE9])],
      law: .reported(["encodage"], at: [.new(at: place)]))
  }

  private func doctype() -> Mutation? {
    let start = base.elements[0].range.lowerBound
    return Mutation(
      what: "a DOCTYPE", edits: [insert("<!DOCTYPE portfolio>\n", at: start)],
      law: .reported(["doctype"], at: [.new(at: start)]))
  }

  private func droppedEndTag() -> Mutation? {
    guard let part = part(where: { $0.content != nil }), let end = part.endTag else { return nil }
    return unbalanced("no </\(part.name)>", replace(end, ""), part)
  }

  private func droppedStartTag() -> Mutation? {
    guard let part = part(where: { $0.content != nil && $0.parent != nil }) else { return nil }
    return unbalanced("no <\(part.name)>", replace(part.tag.range, ""), part)
  }

  /// What comes next may show that it was the element around that wasn't closed.
  private func unbalanced(
    _ what: String, _ edit: Edit, _ part: MutationBase.Part
  ) -> Mutation {
    Mutation(
      what: what, edits: [edit],
      law: .reported(
        ["balise-non-fermee", "xml-mal-forme"], at: [.within((parent(of: part) ?? part).range)]))
  }

  // MARK: - Parts of mutations

  var prose: Int? { part { base.isProse($0) }?.content?.lowerBound }

  func mutation(
    _ what: String, _ edits: [Edit], _ rule: Rule.ID, _ part: MutationBase.Part
  ) -> Mutation {
    Mutation(what: what, edits: edits, law: .reported([rule], at: [.old(part.range.lowerBound)]))
  }
}

extension MutationBase {
  /// Whether only elements may stand in an element.
  func isStrict(_ part: Part) -> Bool {
    declaration(of: part)?.text == ElementDeclaration.TextContent.none
  }

  /// Whether an element holds text among elements.
  func isProse(_ part: Part) -> Bool { declaration(of: part)?.text == .mixed }
}

extension SourceElement {
  /// Whether text other than white space stands directly inside.
  fileprivate var hasText: Bool {
    content.contains { node in
      if case .text(let text) = node { !text.utf8.allSatisfy(\.isXMLSpace) } else { false }
    }
  }

  /// Whether it has an attribute, an element or a text.
  fileprivate var saysSomething: Bool { hasText || !children.isEmpty || !attributes.isEmpty }
}
