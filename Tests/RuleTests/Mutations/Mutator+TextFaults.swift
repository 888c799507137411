@testable import Miroir

/// Changes of how the document is written and of what its texts say.
extension Mutator {
  static let textFaults: [Kind] = [
    // What isn't XML.
    { $0.secondRoot() }, { $0.typographicQuotes() }, { $0.forgottenQuotes() },
    { $0.misspeltEndTag() }, { $0.otherNamespace() }, { $0.newerVersion() },
    // Personal data.
    { $0.typed("2 95 10 99 126 111 93 ", plus: 0, "numero-de-securite-sociale") },
    { $0.typed("FR14 2004 1010 0505 0001 3M02 606 ", plus: 0, "compte-bancaire") },
    { $0.typed("06 12 34 56 78 ", plus: 0, "numero-de-telephone") },
    { $0.typed("j.martin@association-locale.fr ", plus: 0, "adresse-electronique") },
    { $0.tellingIdentifier() }, { $0.dropped("nom", of: "candidat", "nom-absent") },
    // Blocks.
    { $0.dropped("titre", of: "situation", "situation-sans-titre") },
    { $0.dropped("contexte", "contexte-absent") }, { $0.dropped("actions", "actions-absentes") },
    { $0.dropped("resultats", "resultats-absents") },
    { $0.dropped("transfert", "transfert-absent") },
    { $0.situationWithoutAnalysis() }, { $0.unrevisedReuse() }, { $0.unwritten() },
    { $0.uncreditedQuotation() },
    // What is said again.
    { $0.rewritten("analyse", as: "J’ai beaucoup appris.", "analyse-en-une-phrase") },
    { $0.titleAs("analyse", "analyse-repete-intitule") },
    { $0.titleAs("justification", "justification-repete-intitule") },
    { $0.copiedAnalysis() }, { $0.storyAsAnalysis() }, { $0.copiedJustification() },
    { $0.commonPassage() },
  ]

  private static let blocks: Set<String> = [
    "contexte", "role", "actions", "initiative", "resultats", "justification", "acquis", "limites",
    "transfert", "presentation", "description",
  ]

  // MARK: - What isn't XML

  private func secondRoot() -> Mutation? {
    let end = base.elements[0].range.upperBound
    return Mutation(
      what: "a second root", edits: [insert("<portfolio/>", at: end)],
      law: .reported(["xml-mal-forme"], at: [.new(at: end)]))
  }

  /// An attribute whose value is a word, so that nothing else can be read in it.
  private func wordAttribute() -> (part: MutationBase.Part, attribute: StartTag.Attribute)? {
    let all = base.elements.flatMap { part in part.tag.attributes.map { (part, $0) } }
    return all.filter { _, attribute in
      !attribute.name.hasPrefix("xml") && !attribute.valueRange.isEmpty
        && base.bytes[attribute.valueRange].allSatisfy { $0.isWordByte && $0 < 0x80 }
    }.randomElement(using: &generator)
  }

  private func quotes(_ opening: String, _ closing: String, _ rule: Rule.ID) -> Mutation? {
    guard let (part, attribute) = wordAttribute() else { return nil }
    let (start, end) = (attribute.valueRange.lowerBound - 1, attribute.valueRange.upperBound)
    return Mutation(
      what: "@\(attribute.name)=\(opening)…\(closing)",
      edits: [replace(start..<start + 1, opening), replace(end..<end + 1, closing)],
      law: .reported([rule], at: [.within(part.tag.range)]))
  }

  private func typographicQuotes() -> Mutation? { quotes("“", "”", "guillemets-typographiques") }
  private func forgottenQuotes() -> Mutation? { quotes("", "", "guillemet-oublie") }

  private func misspeltEndTag() -> Mutation? {
    guard let part = part(where: { $0.content != nil && $0.element.children.isEmpty }),
      let end = part.endTag
    else { return nil }
    return Mutation(
      what: "</\(part.name)zz>", edits: [insert("zz", at: end.upperBound - 1)],
      law: .reported(["balise-non-fermee"], at: [.within(part.range)]))
  }

  private func otherNamespace() -> Mutation? {
    let root = base.elements[0]
    return mutation(
      "another namespace", [set("xmlns", to: "urn:miroir:portofolio:1", in: root)],
      "espace-de-noms", root)
  }

  private func newerVersion() -> Mutation? {
    let root = base.elements[0]
    return mutation(
      "a newer version",
      [set("version", to: "1.4", in: root), set("visibilite", to: "tous", in: root)],
      "plus-recent-que-miroir", root)
  }

  private func tellingIdentifier() -> Mutation? {
    guard let name = part("nom")?.content.map(text) else { return nil }
    return value(
      of: ["id"], in: "portfolio", "p-" + name.withoutDiacritics, "identifiant-nominatif")
  }

  // MARK: - Blocks

  /// A block of text.
  private func block() -> MutationBase.Part? {
    part { Self.blocks.contains($0.name) && $0.content?.isEmpty == false }
  }

  private func situationWithoutAnalysis() -> Mutation? {
    guard isSound, let part = part("situation") else { return nil }
    let inside = children(of: part, named: "analyse")
    guard !inside.isEmpty else { return nil }
    return mutation(
      "a situation without analysis", inside.map { replace($0.range, "") }, "analyse-absente", part)
  }

  private func unrevisedReuse() -> Mutation? {
    guard let part = part("presentation", "bilan", "mobilisation") else { return nil }
    let mark = PortfolioReuse.markComment(in: .french) + "\n"
    return mutation(
      "<\(part.name)> to rewrite", [insert(mark, at: part.range.lowerBound)],
      "reprise-non-reecrite", part)
  }

  private func unwritten() -> Mutation? {
    guard let part = block(), let content = part.content else { return nil }
    return mutation("<\(part.name)>…", [replace(content, "…")], "texte-a-ecrire", part)
  }

  private func uncreditedQuotation() -> Mutation? {
    let found = part {
      Self.blocks.contains($0.name) && base.isProse($0)
        && !$0.element.children.contains {
          $0.name.local == "p"
        }
    }
    guard let part = found, let place = part.content?.lowerBound else { return nil }
    let quotation = "<citation>Il faut écrire pour être lu.</citation> "
    return mutation(
      "a quotation without source", [insert(quotation, at: place)], "citation-sans-source", part)
  }

  // MARK: - What is said again

  private func rewritten(_ name: String, as words: String, _ rule: Rule.ID) -> Mutation? {
    guard let part = part(name), let content = part.content else { return nil }
    return mutation("<\(name)> rewritten", [replace(content, words)], rule, part)
  }

  /// The title of its competence, or of any, in place of a text.
  private func titleAs(_ name: String, _ rule: Rule.ID) -> Mutation? {
    guard
      let part = part(name, where: { parent(of: $0)?.name == "mobilisation" }),
      let content = part.content, let code = parent(of: part)?.element.attribute("competence"),
      let title = base.referentiel?.competence(CompetenceCode(code))?.title, !title.isEmpty
    else { return nil }
    return mutation("a title as <\(name)>", [replace(content, title)], rule, part)
  }

  private func copiedAnalysis() -> Mutation? {
    guard
      let (first, second) = pair("analyse", where: { parent(of: $0)?.name == "mobilisation" }),
      let from = first.content, let to = second.content
    else { return nil }
    return mutation("an analysis copied", [replace(to, text(from))], "analyse-recopiee", second)
  }

  private func storyAsAnalysis() -> Mutation? {
    guard let part = part("analyse", where: { parent(of: $0)?.name == "situation" }),
      let to = part.content, let situation = parent(of: part),
      let from = children(of: situation, named: "contexte").first?.content
    else { return nil }
    return mutation(
      "the story as analysis", [replace(to, text(from))], "analyse-repete-la-situation", part)
  }

  private func copiedJustification() -> Mutation? {
    let wanted = pair("mobilisation") { part in
      part.attribute("preuves") != nil && !children(of: part, named: "justification").isEmpty
    }
    guard let (first, second) = wanted, let cited = first.element.attribute("preuves"),
      first.element.attribute("competence") != second.element.attribute("competence"),
      let from = children(of: first, named: "justification").first?.content,
      let copy = children(of: second, named: "justification").first, let to = copy.content
    else { return nil }
    return mutation(
      "a justification copied", [set("preuves", to: cited, in: second), replace(to, text(from))],
      "justification-recopiee", copy)
  }

  /// What a situation tells, in the review too.
  private func commonPassage() -> Mutation? {
    let told = part("contexte", "actions", "resultats") { part in
      part.element.children.isEmpty && (part.content?.count ?? 0) > 120
    }
    guard let from = told?.content, let part = part("limites", "transfert"),
      let to = part.content?.lowerBound
    else { return nil }
    return mutation(
      "a passage said again", [insert(text(from) + " ", at: to)], "passages-communs", part)
  }
}
