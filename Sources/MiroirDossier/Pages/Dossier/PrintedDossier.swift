package import Miroir

/// The dossier to print and to archive, as files that Typst reads: the page model that `dossier.html` is
/// set from, and what is attached to it.
package struct PrintedDossier: Sendable {
  /// The files of a folder, sorted by path; the first to read is `main.typ`.
  package private(set) var files: [OutputFile]

  /// The file that Typst makes.
  package static let file: FilePath = "dossier.pdf"

  /// Lays a dossier out; `portfolio` is the bytes of its `portfolio.xml`.
  package init(
    _ dossier: Dossier, portfolio: [UInt8], theme: Theme = .none, in language: Language
  ) {
    let page = DossierPage(dossier, theme: theme, in: language)
    let date = dossier.portfolio.date
    files = [
      OutputFile(path: "dossier.json", text: dossier.json(in: language)),
      OutputFile(path: "main.typ", text: Templates.files["pdf/dossier.typ"] ?? ""),
      OutputFile(path: "page.json", text: Self.model(page, of: dossier, in: language).text),
      OutputFile(path: "portfolio.xml", content: .bytes(portfolio)),
      OutputFile(
        path: "request.json",
        text: JSONValue.object([
          "file": .string(Self.file.text), "seconds": .number(date?.secondsSince1970 ?? 0),
        ]).text),
    ]
  }

  /// The program that sets such folders, each with a line on its standard input.
  package static let worker = Templates.files["pdf/worker.py"] ?? ""
  /// What it takes, as pip reads it: `name==version`, twice.
  package static let requirement =
    (Templates.files["pdf/requirements.txt"] ?? "").split(separator: "\n")
    .filter { $0.hasPrefix("typst==") || $0.hasPrefix("pikepdf==") }.joined(separator: " ")

  // MARK: - The model

  private static func model(
    _ page: DossierPage, of dossier: Dossier, in language: Language
  ) -> JSONValue {
    guard case .object(var model) = JSONValue(showing: page) else {
      preconditionFailure("a page is an object")
    }
    let date = dossier.portfolio.date.flatMap { date in
      date.isInCalendar ? date.day.map { [date.year, date.month, $0] } : nil
    }
    let certificate = dossier.referentiel.title
    model.pairs += [
      ("language", .string(language.rawValue)),
      ("author", .string((dossier.candidateName ?? "").inPrintedLetters)),
      ("date", .array((date ?? []).map { .number($0) })),
      ("running", .string(certificate.inPrintedLetters)),
      ("seal", .string(dossier.seal.digest.text)),
      ("places", .array(places(of: page).map { .string($0) })),
      ("attachments", .array(attachments(in: language))),
    ]
    return .object(model)
  }

  /// The names of the headings that links may lead to, each once.
  private static func places(of page: DossierPage) -> [String] {
    let fields =
      page.identity.fields + page.review.fields + page.situations.situations.flatMap(\.fields)
      + page.evidence.evidence.flatMap(\.fields)
      + page.competences.domains.flatMap(\.competences).flatMap(\.mobilisations).flatMap(\.fields)
    let competences = page.competences.domains.flatMap(\.competences)
    let named =
      page.contents.map { String($0.href.dropFirst()) } + ["_identite"] + fields.map(\.anchor)
      + page.competences.domains.map(\.anchor) + competences.map(\.anchor)
      + competences.flatMap(\.mobilisations).map(\.anchor)
      + page.situations.situations.map(\.anchor) + page.evidence.evidence.map(\.anchor)
    let counts = Dictionary(grouping: named, by: \.self)
    return counts.filter { $0.value.count == 1 && !$0.key.isEmpty }.keys
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func attachments(in language: Language) -> [JSONValue] {
    func attachment(
      _ file: String, _ relationship: String, _ type: String, _ description: Phrase
    ) -> JSONValue {
      .object([
        "file": .string(file), "relationship": .string(relationship), "type": .string(type),
        "description": .string(description.text(in: language)),
      ])
    }
    return [
      attachment(
        "portfolio.xml", "source", "application/xml",
        Phrase(fr: "Le portfolio dont ce dossier est fait", en: "The portfolio it is made from")),
      attachment(
        "dossier.json", "data", "application/json",
        Phrase(fr: "Les données de ce dossier", en: "The data of this dossier")),
    ]
  }
}

extension JSONValue {
  /// A page's model, each of its parts under its name, with letters that are printed.
  fileprivate init(showing value: Any) {
    switch value {
    case let text as String: self = .string(text.inPrintedLetters)
    case let number as Int: self = .number(number)
    case let truth as Bool: self = .bool(truth)
    default:
      let mirror = Mirror(reflecting: value)
      if mirror.displayStyle == .collection {
        self = .array(mirror.children.map { JSONValue(showing: $0.value) })
      } else {
        self = .object(
          JSONObject(
            mirror.children.map { name, value in
              let key = name ?? ""
              // A place of the page is written as in an address, and here by its name.
              if key == "href", let href = value as? String, href.hasPrefix("#") {
                return (key, .string("#" + String(href.dropFirst()).percentDecoded))
              }
              return (key, JSONValue(showing: value))
            }))
      }
    }
  }
}

extension String {
  /// The text, each letter that the fonts of a PDF haven't written by its number: `[U+1F600]`.
  ///
  /// PDF/A and PDF/UA refuse a letter that no font shows, since nobody could read it.
  fileprivate var inPrintedLetters: String {
    guard unicodeScalars.contains(where: { !$0.isPrinted }) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.isPrinted || scalar == "\n" {
        text.unicodeScalars.append(scalar)
      } else {
        text += "[U+\(String(scalar.value, radix: 16, uppercase: true))]"
      }
    }
  }

  /// The text that an address writes with its bytes in hexadecimal (RFC 3986, § 2.1).
  fileprivate var percentDecoded: String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      let digits = String(Substring(rest.prefix(2)))
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// Whether one of Typst's own fonts shows it: Latin, Greek, Cyrillic, punctuation, signs.
  fileprivate var isPrinted: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0x377, 0x37A...0x37F, 0x384...0x38A, 0x38C, 0x38E...0x3A1,
      0x3A3...0x4FF, 0x1E00...0x1EFF, 0x2000...0x2064, 0x2066...0x2071, 0x2074...0x208E,
      0x2090...0x209C, 0x20A0...0x20C0, 0x2100...0x2151, 0x2153...0x2184, 0x2190...0x23FF,
      0x2460...0x262F, 0xFB00...0xFB06:
      true
    default: false
    }
  }
}

extension PartialDate {
  /// The first second of the day, or of the month, in universal time; nothing outside of the calendar.
  fileprivate var secondsSince1970: Int? {
    guard isInCalendar else { return nil }
    // Days since 0000-03-01 of the Gregorian calendar, whose year then ends with February.
    let shifted = month > 2 ? year : year - 1
    let (era, yearOfEra) = (shifted / 400, shifted % 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + (day ?? 1) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (era * 146_097 + dayOfEra - 719_468) * 86_400
  }
}
