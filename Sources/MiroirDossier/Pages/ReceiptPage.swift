package import Miroir

/// What a candidate keeps of a deposit: the *récépissé de dépôt*.
///
/// It stands beside the archive, whose digest it gives.
package struct Receipt: Sendable {
  /// What was deposited.
  package var dossier: Dossier
  /// The archive's name.
  package var name: String
  /// How many bytes the archive has.
  package var size: Int
  /// The SHA-256 of the archive.
  package var digest: SHA256Digest
  /// Whether the dossier to print is in it.
  package var hasPDF: Bool
  /// Who signed the deposit and when it was stamped, in a sentence each.
  package var guarantees: [Phrase]

  /// Joins the parts.
  package init(
    of dossier: Dossier, name: String, size: Int, digest: SHA256Digest, hasPDF: Bool,
    guarantees: [Phrase]
  ) {
    self.dossier = dossier
    self.name = name
    self.size = size
    self.digest = digest
    self.hasPDF = hasPDF
    self.guarantees = guarantees
  }

  /// A page that holds by itself.
  package func html(in language: Language) -> String {
    Templates.builtIn.html(ReceiptPage(self, in: language), in: language)
  }
}

/// The page of a receipt.
struct ReceiptPage: Page {
  static let template = "receipt/page"

  var title: String
  var certificate: String
  var heading: String
  var introduction: String
  var archiveHeading: String
  var facts: [LabelledText]
  var digests: [Digest]
  var guarantees: [String]
  var contentsHeading: String
  var contents: [String]
  var hasOmissions: Bool
  var omissionsHeading: String
  var omissions: [String]
  var nextHeading: String
  var next: [String]
  var sourcesHeading: String
  var caption: String
  var fileLabel: String
  var sources: [Source]
  var closing: String

  struct Digest {
    var label: String
    var digest: String
    var meaning: String
  }

  struct Source {
    var path: String
    var digest: String
  }
}

extension ReceiptPage {
  init(_ receipt: Receipt, in language: Language) {
    let dossier = receipt.dossier
    let words = PageWords(RichTextReader(dossier.portfolio), in: language)
    heading = words(Phrase(fr: "Récépissé de dépôt", en: "Receipt of deposit"))
    title = [heading, dossier.candidateName, dossier.referentiel.title].compactMap(\.self)
      .joined(separator: " — ")
    certificate = dossier.referentiel.title
    introduction = words(
      Phrase(
        fr: """
          Ce récépissé dit ce que contient le fichier déposé. Il est à garder : avec lui, on \
          reconnaît ce fichier parmi tous les autres.
          """,
        en: """
          This receipt tells what the deposited file holds. Keep it: with it, that file can be told \
          from all others.
          """))
    archiveHeading = words(Phrase(fr: "Le dépôt", en: "The deposit"))
    facts = Self.facts(of: receipt, words)
    digests = Self.digests(of: receipt, words)
    guarantees = receipt.guarantees.map { words($0) }
    contentsHeading = words(Phrase(fr: "Ce qu'il contient", en: "What it holds"))
    contents = receipt.contents.map { words($0) }
    omissions = dossier.omissions.map { words($0.label) }
    hasOmissions = !omissions.isEmpty
    omissionsHeading = words(
      Phrase(fr: "Ce qui n'a pas été déposé, exprès", en: "What wasn't deposited, on purpose"))
    nextHeading = words(Phrase(fr: "Et ensuite", en: "What comes next"))
    next = receipt.next.map { words($0) }
    sourcesHeading = words(
      Phrase(fr: "Les fichiers dont le dossier est fait", en: "The files the dossier is made from"))
    caption = words(
      Phrase(
        fr: "L'empreinte de chaque fichier change dès qu'un octet change.",
        en: "The digest of each file changes as soon as a byte does."))
    fileLabel = words(Phrase(fr: "Fichier", en: "File"))
    sources = dossier.seal.inputs.map {
      Source(path: $0.path.text.printable, digest: $0.digest.text)
    }
    closing = words(
      Phrase(
        fr: """
          Ce récépissé n'est pas une décision du jury, et ne prouve pas à lui seul la date à \
          laquelle le fichier a été remis.
          """,
        en: """
          This receipt isn't a decision of the jury's, and doesn't prove by itself the date on which \
          the file was handed in.
          """))
  }

  private static func facts(of receipt: Receipt, _ words: PageWords) -> [LabelledText] {
    let portfolio = receipt.dossier.portfolio
    let candidate = portfolio.candidate
    let codes = (candidate?.identifiers ?? []).map { words.labelled($0.label, $0.text) }
    let name = words.labelled(Phrase(fr: "Nom", en: "Name"), candidate?.name)
    let others = [
      words.labelled(Phrase(fr: "Établissement", en: "Establishment"), candidate?.establishment),
      words.labelled(Phrase(fr: "Session", en: "Session"), candidate?.session?.date.label),
      words.labelled(Phrase(fr: "Portfolio", en: "Portfolio"), portfolio.id?.text),
      words.labelled(
        Phrase(fr: "Date de la version déposée", en: "Date of the deposited version"),
        portfolio.date?.label),
      words.labelled(Phrase(fr: "Fichier", en: "File"), receipt.name.printable),
      words.labelled(Phrase(fr: "Taille", en: "Size"), ByteCount(bytes: receipt.size).label),
    ]
    return ([name] + codes + others).compactMap(\.self)
  }

  private static func digests(of receipt: Receipt, _ words: PageWords) -> [Digest] {
    [
      Digest(
        label: words(Phrase(fr: "Empreinte du dépôt", en: "Seal of the deposit")),
        digest: receipt.dossier.seal.digest.text,
        meaning: words(
          Phrase(
            fr: "SHA-256 de la liste des sources : ce que citent le dossier et le jury.",
            en: "SHA-256 of the list of the sources: what the dossier and the jury cite."))),
      Digest(
        label: words(Phrase(fr: "Empreinte du fichier", en: "Digest of the file")),
        digest: receipt.digest.text,
        meaning: words(
          Phrase(
            fr: "SHA-256 du fichier déposé, tel que « sha256sum » le calcule.",
            en: "SHA-256 of the deposited file, as 'sha256sum' computes it."))),
    ]
  }
}

extension Receipt {
  /// What is in the deposit, in lines.
  fileprivate var contents: [Phrase] {
    let (situations, evidence) = (dossier.portfolio.situations.count, dossier.evidence.count)
    let remarks = dossier.annotations.copies.count
    let counted = Phrase(
      fr: """
        Le dossier que lit le jury : \(situations) \(situations < 2 ? "situation" : "situations"), \
        \(evidence) \(evidence < 2 ? "preuve" : "preuves")
        """,
      en: """
        The dossier that the jury reads: \(situations) \
        \(situations == 1 ? "situation" : "situations"), \
        \(evidence) \(evidence == 1 ? "piece" : "pieces") of evidence
        """)
    let annotations = Phrase(
      fr: "Les remarques destinées au jury (\(remarks) \(remarks < 2 ? "fichier" : "fichiers"))",
      en: "The remarks meant for the jury (\(remarks) \(remarks == 1 ? "file" : "files"))")
    let pdf = Phrase(fr: "Le même dossier en PDF", en: "The same dossier as a PDF")
    let sources = Phrase(
      fr: "Le portfolio, le référentiel et les réglages dont il est fait",
      en: "The portfolio, the framework and the settings it is made from")
    return [counted] + (hasPDF ? [pdf] : []) + (remarks == 0 ? [] : [annotations])
      + [sources, dossier.coverage.summary]
  }

  /// What a candidate may do now.
  fileprivate var next: [Phrase] {
    [
      Phrase(
        fr: """
          Remettez « \(name.printable) » tel quel : le décompresser et le refaire changerait son \
          empreinte.
          """,
        en: """
          Hand in '\(name.printable)' as it is: unpacking it and making it again would change its \
          digest.
          """),
      Phrase(
        fr: """
          Vous pouvez continuer à écrire : « miroir status » dit ce qui a changé depuis ce dépôt.
          """,
        en: "You may go on writing: 'miroir status' tells what changed since this deposit."),
      Phrase(
        fr: """
          Tout le monde peut vérifier le dépôt, sans connexion, avec « miroir verify \
          \(name.printable) ».
          """,
        en: """
          Anybody can verify the deposit, offline, with 'miroir verify \(name.printable)'.
          """),
    ]
  }
}

extension Receipt {
  /// What `miroir seal` says of what it made.
  package func announcement(at path: String, page: String, in language: Language) -> String {
    let seal = dossier.seal.digest
    let lines = [
      Phrase(fr: "Le dépôt « \(path) » est prêt.", en: "The deposit '\(path)' is ready."),
      Phrase(fr: "Récépissé : \(page)", en: "Receipt: \(page)"),
      Phrase(fr: "Empreinte du dépôt : \(seal)", en: "Seal of the deposit: \(seal)"),
      dossier.coverage.summary,
    ]
    return (lines + guarantees).map { $0.text(in: language) + "\n" }.joined()
  }
}
