extension Rule {
  static let unknownEntity = Rule(
    "entite-inconnue", .error, .document,
    requirement: Phrase(
      fr: "Seules &amp; &lt; &gt; &quot; et &apos; s'emploient, avec les numéros comme &#160;",
      en: "Only &amp; &lt; &gt; &quot; and &apos; are used, and numbers such as &#160;"),
    rationale: Phrase(
      fr: "Les noms du HTML (&nbsp; &eacute;…) ne sont pas connus en XML.",
      en: "HTML's names (&nbsp; &eacute;…) aren't known in XML."),
    fix: Phrase(
      fr: "Taper le caractère lui-même : é, œ, espace insécable…",
      en: "Type the character itself: é, œ, a non-breaking space…"),
    source: "XML 1.0 (W3C), § 4.6",
    examples: [
      .rejects(replacing: "Mes notes du premier", by: "Mes&nbsp;notes du premier"),
      .rejects(replacing: "Journal de bord", by: "Journal d&eacute;taill&eacute; &hellip;"),
      .rejects(replacing: "Mes notes du premier", by: "Mes notes&#0; du premier"),
      .accepts(replacing: "Mes notes du premier", by: "Mes&#160;notes &lt;du&gt; premier"),
    ],
    each: { $0.faults }
  ) { found, _ in
    guard case .unknownEntity(let name) = found.fault else { return nil }
    guard !name.hasPrefix("#") else {
      return Finding(
        Phrase(
          fr: "« &\(name); » désigne un caractère que XML n'admet pas",
          en: "'&\(name);' stands for a character that XML doesn't admit"),
        at: found.place,
        help: Phrase(
          fr: "supprimez-le, ou tapez le caractère voulu",
          en: "delete it, or type the character wanted"), mend: found.mend)
    }
    return Finding(
      Phrase(fr: "« &\(name); » n'est pas connu en XML", en: "'&\(name);' isn't known in XML"),
      at: found.place,
      help: Phrase(
        fr: "tapez le caractère lui-même", en: "type the character itself"), mend: found.mend)
  }
}
