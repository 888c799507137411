extension Rule {
  static let fragileFileName = Rule(
    "nom-de-fichier-fragile", .advice, .evidence,
    requirement: Phrase(
      fr: "Le nom d'un fichier de preuve est admis par tout ordinateur",
      en: "The name of a file of evidence is admitted by any computer"),
    rationale: Phrase(
      fr: "Certains noms empêchent de copier le fichier sur l'ordinateur d'un membre du jury.",
      en: "Some names keep the file from being copied to a computer of the jury's."),
    fix: Phrase(
      fr: "Renommer le fichier : lettres sans accent, chiffres, traits d'union.",
      en: "Rename the file: unaccented letters, digits, hyphens."),
    examples: [
      .rejects(
        replacing: #"fichier="preuves/charte.pdf""#, by: #"fichier="preuves/charte?.pdf""#
      ).with(.file("preuves/charte.pdf", .absent)).with(
        .file("preuves/charte?.pdf", .present(size: 9))),
      .rejects(
        replacing: #"fichier="preuves/journal.txt""#, by: #"fichier="preuves/aux.txt""#
      ).with(.file("preuves/journal.txt", .absent)).with(
        .file("preuves/aux.txt", .present(size: 9))),
      .accepts(
        replacing: #"fichier="preuves/charte.pdf""#, by: #"fichier="preuves/charte (été).v2.pdf""#
      ).with(.file("preuves/charte.pdf", .absent)).with(
        .file("preuves/charte (été).v2.pdf", .present(size: 9))),
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, _ in
    guard let path = evidence.file,
      path.plain?.text.utf8.split(separator: UInt8(ascii: "/"))
        .contains(where: { Substring($0).isRefusedAsFileName }) == true
    else { return nil }
    return Finding(
      Phrase(
        fr: "certains ordinateurs refusent le nom « \(path) »",
        en: "some computers refuse the name '\(path)'"), at: evidence.place.attribute("fichier"),
      help: Phrase(
        fr: "renommez le fichier, sans ponctuation, et écrivez ce nom ici",
        en: "rename the file, without punctuation, and write that name here"))
  }
}

extension Substring {
  /// Whether Windows admits no file of that name.
  fileprivate var isRefusedAsFileName: Bool {
    utf8.contains(where: \.isRefusedInFileNames)
      || utf8.last == UInt8(ascii: ".") || utf8.last == UInt8(ascii: " ") || isDevice
  }

  /// Whether it is a name that Windows keeps for devices, whatever the ending.
  private var isDevice: Bool {
    let stem = Substring(utf8.prefix { $0 != UInt8(ascii: ".") })
    switch stem.utf8.count {
    case 3: return ["CON", "PRN", "AUX", "NUL"].contains(stem.uppercased())
    case 4:
      let digit = stem.utf8.last ?? 0
      return ["COM", "LPT"].contains(stem.prefix(3).uppercased()) && digit.isDigit
        && digit != UInt8(ascii: "0")
    default: return false
    }
  }
}

extension UInt8 {
  fileprivate var isRefusedInFileNames: Bool {
    switch self {
    case ..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "\""),
      UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: "*"):
      true
    default: false
    }
  }
}
