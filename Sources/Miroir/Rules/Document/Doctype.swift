extension Rule {
  static let doctype = Rule(
    "doctype", .error, .document,
    requirement: Phrase(
      fr: "Le document n'a pas de DOCTYPE", en: "The document has no DOCTYPE"),
    rationale: Phrase(
      fr: "Un DOCTYPE peut faire lire d'autres fichiers ou bloquer la machine ; Miroir le refuse.",
      en: "A DOCTYPE can have other files read or block the machine; Miroir refuses it."),
    fix: Phrase(
      fr: "Supprimer la ligne <!DOCTYPE …>.", en: "Delete the line <!DOCTYPE …>."),
    examples: [
      .rejects(replacing: "<portfolio xmlns", by: "<!DOCTYPE portfolio>\n<portfolio xmlns"),
      .rejects(
        replacing: "<portfolio xmlns",
        by: #"<!DOCTYPE portfolio [<!ENTITY x SYSTEM "file:///etc/passwd">]><portfolio xmlns"#),
      .accepts(
        replacing: "<portfolio xmlns", by: "<!-- <!DOCTYPE portfolio> -->\n<portfolio xmlns"),
    ],
    each: { $0.faults { $0 == .doctype } }
  ) { found, _ in
    Finding(
      Phrase(fr: "le document a un DOCTYPE", en: "the document has a DOCTYPE"), at: found.place,
      help: Phrase(fr: "supprimez <!DOCTYPE …>", en: "delete <!DOCTYPE …>"))
  }
}
