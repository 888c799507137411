extension Rule {
  static let uselessDismissal = Rule(
    "ecart-sans-effet", .advice, .document, audience: .candidate,
    requirement: Phrase(
      fr: "Chaque conseil écarté est un conseil que Miroir donne",
      en: "Each piece of advice set aside is one that Miroir gives"),
    rationale: Phrase(
      fr: "Seul un conseil s'écarte : une erreur se corrige, un point à compléter se complète.",
      en: "Only advice is set aside: an error is mended, a point to complete is completed."),
    fix: Phrase(
      fr: "Corriger la règle ou l'adresse dans conseils-ecartes.xml, ou supprimer la ligne.",
      en: "Mend the rule or the address in conseils-ecartes.xml, or remove the line."),
    examples: [
      .rejects(
        dismissals: #"<conseil regle="preuve-inutilisee" adresse="charte">Voulu.</conseil>"#),
      .rejects(dismissals: #"<conseil regle="titre-absent" adresse="charte"/>"#),
      .rejects(dismissals: #"<conseil regle="justification-absente" adresse="accueil/E1.2"/>"#),
      .accepts(
        dismissals: #"<conseil regle="analyse-en-une-phrase" adresse="accueil/analyse@E1.2"/>"#
      ).with(
        .replacement(
          file: .portfolio,
          of:
            "Je savais classer mes propres messages. Écrire pour d'autres m'a obligée à nommer les cas, et à laisser de côté ceux que j'aimais bien.",
          by: "Nommer les cas : voilà tout.")
      ).asModel,
    ],
    each: \.dismissals
  ) { dismissal, folder in
    guard let rule = Rule.named(dismissal.rule) else {
      let known = Rule.all.map(\.id.text)
      return Finding(
        Phrase(
          fr: "« \(dismissal.rule) » n'est le nom d'aucune règle",
          en: "no rule is called '\(dismissal.rule)'"),
        at: dismissal.place.attribute("regle"),
        help: .suggesting(known.nearest(to: dismissal.rule.text), among: [])
          ?? Phrase(fr: "« miroir rules » les donne toutes", en: "'miroir rules' lists them all"))
    }
    guard rule.severity == .advice, rule.id != "ecart-sans-effet" else {
      return Finding(
        Phrase(
          fr: "ce que dit « \(rule.id) » ne s'écarte pas",
          en: "what '\(rule.id)' says isn't set aside"
        ),
        at: dismissal.place.attribute("regle"),
        help: Phrase(fr: "supprimez cette ligne", en: "remove this line"))
    }
    // The one rule about what rules find: an idle line would hide the advice that comes back.
    guard !rule.findings(folder).contains(where: { $0.place.address == dismissal.address })
    else { return nil }
    return Finding(
      Phrase(
        fr: "« \(rule.id) » ne dit rien à cette adresse", en: "'\(rule.id)' says nothing there"),
      at: dismissal.place.attribute(dismissal.address == nil ? "regle" : "adresse"),
      help: Phrase(
        fr: "corrigez l'adresse, ou supprimez cette ligne",
        en: "correct the address, or remove this line"
      ))
  }
}

extension Example {
  /// The rule must object, it alone, when this advice is set aside.
  fileprivate static func rejects(dismissals: String) -> Example {
    Example(edits: [.dismissing(dismissals)], isRejected: true)
  }

  /// No rule may object when this advice is set aside.
  fileprivate static func accepts(dismissals: String) -> Example {
    Example(edits: [.dismissing(dismissals)], isRejected: false)
  }
}

extension Example.Edit {
  fileprivate static func dismissing(_ lines: String) -> Example.Edit {
    let text = """
      <conseils-ecartes xmlns="urn:miroir:conseils-ecartes:1" version="1.0">
        \(lines)
      </conseils-ecartes>
      """
    return .bytes(file: .dismissals, Array(text.utf8))
  }
}
