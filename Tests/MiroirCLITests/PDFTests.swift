import Foundation
import Testing
import TestSupport

/// The dossier on paper: what it says it is, and that it says what the page does.
@Suite struct PDFTests {
  private let folder: TemporaryFolder
  private var place: URL { folder.url }

  init() throws { folder = try TemporaryFolder() }

  private func exported(_ portfolio: URL, _ arguments: String...) throws -> PDF {
    let run = try run(
      miroirPath, ["export", portfolio.path, "-o", "fait", "--draft"] + arguments, in: place)
    try #require(run.status == 0 && run.errors == "", "\(run.output)\(run.errors)")
    return try Python().reply(of: "Tests/MiroirCLITests/pdf.py", [(place + "fait").path])
  }

  @Test(arguments: ["brouillon", "enseignant", "forcom", "minimal", "sante"], ["fr", "en"])
  func whatThePageSaysIsOnPaper(sample: String, language: String) throws {
    let pdf = try exported(Project.sample(sample), "--lang", language)
    #expect(pdf.isWhole && pdf.findings == "")
    // Declared by Typst, which refuses what it can tell isn't so; pdfua looks at a sixth of the rules.
    #expect(pdf.parts == ["3", "A", "1"])
    #expect(pdf.isTagged && pdf.showsTitle && pdf.language == language)
    #expect(pdf.bookmarks == pdf.pageHeadings)
    #expect(pdf.headings == pdf.pageHeadings.map(\.level))
    #expect(pdf.figures == pdf.pictures)
    #expect(pdf.links > 10)
    #expect(pdf.tables == pdf.pageTables && !pdf.tables.isEmpty)
  }

  /// The title, the header of each page, the contents and their page numbers, and where links lead.
  @Test(arguments: ["minimal", "sante"]) func itIsAPrintedDocument(sample: String) throws {
    let run = try miroir("export", Project.sample(sample).path, "-o", "fait", in: place)
    try #require(run.status == 0 && run.errors == "", "\(run.output)\(run.errors)")
    let pdf: PDF = try Python().reply(
      of: "Tests/MiroirCLITests/pdf.py", [(place + "fait").path])
    #expect(pdf.title == pdf.pageTitle && pdf.documentTitle == pdf.pageTitle)
    let seal = try #require(pdf.headers.first?.split(separator: " ").last)
    #expect(seal.count == 64 && seal.allSatisfy(\.isHexDigit))
    #expect(Set(pdf.headers).count == 1 && pdf.headers[0].count > 70, "\(Set(pdf.headers))")
    // Paper has no need of the link that leaps over the contents.
    #expect(pdf.lost == [] && Set(pdf.pagePlaces).subtracting(pdf.places) == ["_contenu"])
    let inContents = pdf.bookmarks.filter { [2, 3].contains($0.level) }
    #expect(pdf.contents.count == inContents.count)
    for (line, heading) in zip(pdf.contents, inContents) {
      #expect(
        line.text.contains(heading.text) && line.text.hasSuffix("page \(line.page)"), "\(line)")
      #expect(line.page > 1)
    }
  }

  @Test func whatItIsMadeFromIsAttached() throws {
    let pdf = try exported(Project.sample("sante"))
    let portfolio = try Data(contentsOf: Project.sample("sante") + "portfolio.xml")
    let data = try Data(contentsOf: place + "fait/dossier.json")
    #expect(
      pdf.attachments == [
        "portfolio.xml": ["/Source", portfolio.base64EncodedString()],
        "dossier.json": ["/Data", data.base64EncodedString()],
      ])
  }

  /// Everything that may be seen is there, in the order of the page.
  @Test func nothingIsLostOrMovedOnPaper() throws {
    let pdf = try exported(Project.root + "Tests/MiroirDossierTests/Fixtures/sentinelles")
    // The certificate's name is on top of every page.
    let everywhere = "mark-referentiel"
    let shown = pdf.pageMarks.filter { $0 != everywhere }
    #expect(shown.count > 130)
    #expect(pdf.marks.filter { $0 != everywhere } == shown)
  }

  @Test func theSameDossierGivesTheSameBytes() throws {
    for (name, environment) in [
      ("un", ["TZ": "Pacific/Kiritimati", "LC_ALL": "C"]),
      ("deux", ["TZ": "America/Los_Angeles", "HOME": "/nowhere", "SOURCE_DATE_EPOCH": "1"]),
    ] {
      _ = try miroir(
        "export", Project.sample("forcom").path, "-o", name, in: place, environment: environment)
    }
    let bytes = try ["un", "deux"].map { try Data(contentsOf: place + "\($0)/dossier.pdf") }
    #expect(bytes[0] == bytes[1])
  }

  /// Nothing that a candidate writes is read as Typst's own language, or stops it.
  @Test func textsAreNeverReadAsMarkup() throws {
    let hostile = [
      "#panic(1)", "$x$", "*a* _b_ `c`", "= Titre", "- liste", "<label> @renvoi",
      "#read(\"/etc/passwd\")",
      "\\u{1F600}", "]", "[", "\"", "//", "/*", "😀 日本語 עברית \u{0301}", "~", "'", "#{", "\u{202E}",
    ].map { $0.replacing("<", with: "&lt;") }.joined(separator: " </p><p> ")
    let text = try String(
      contentsOf: Project.sample("minimal") + "portfolio.xml", encoding: .utf8)
    try FileManager.default.copyItem(at: Project.sample("minimal"), to: place + "minimal")
    try text.replacing("<presentation>", with: "<presentation><p>\(hostile)</p>")
      .replacing("xml:lang=\"fr\"", with: "xml:lang=\"x-klingon\"")
      .write(to: place + "minimal/portfolio.xml", atomically: true, encoding: .utf8)
    let pdf = try exported(place + "minimal")
    #expect(pdf.isWhole && pdf.bookmarks == pdf.pageHeadings)
    let read = try run("pdftotext", ["-enc", "UTF-8", "fait/dossier.pdf", "-"], in: place)
    for kept in ["#panic(1)", "#read(\"/etc/passwd\")", "[U+1F600]", "= Titre", "@renvoi"] {
      #expect(read.output.contains(kept), "\(kept)")
    }
  }

  @Test func withoutTypstTheRestIsMade() throws {
    let run = try miroir(
      "export", Project.sample("minimal").path, "-o", "fait", in: place,
      environment: ["MIROIR_PYTHON": "/nulle/part/python"])
    #expect(run.status == 0 && run.errors.contains("typst==") && !run.errors.contains("\n\n"))
    #expect(try FolderBytes(place + "fait").files["dossier.html"] != nil)
    #expect(try FolderBytes(place + "fait").files["dossier.pdf"] == nil)
  }

  /// Bytes depend on the version: another one is refused, and named.
  @Test func anotherVersionOfTypstIsNamed() throws {
    try folder.write(
      "Metadata-Version: 2.1\nName: typst\nVersion: 0.0.7\n".utf8,
      to: "autres/typst-0.0.7.dist-info/METADATA")
    // A Python that finds this package first, in spite of being isolated.
    let python = try folder.write(
      """
      #!/bin/sh
      shift
      PYTHONPATH='\((place + "autres").path)' exec python3 "$@"
      """.utf8, to: "python")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: python.path)
    let run = try miroir(
      "export", Project.sample("minimal").path, "-o", "fait", in: place,
      environment: ["MIROIR_PYTHON": python.path])
    #expect(run.status == 0)
    #expect(run.errors.contains("et non typst 0.0.7"), "\(run.errors)")
    #expect(run.errors.contains("pip install pikepdf=="))
    #expect(try FolderBytes(place + "fait").files["dossier.pdf"] == nil)
  }

  @Test func itIsLeftOutWhereOneSaysSo() throws {
    let run = try miroir(
      "export", Project.sample("minimal").path, "-o", "fait", "--no-pdf", in: place)
    #expect(run.status == 0 && run.errors == "" && !run.output.contains("dossier.pdf"))
    #expect(try FolderBytes(place + "fait").files["dossier.pdf"] == nil)
  }

  // MARK: - In a deposit

  /// Listed as it should be, only making it again tells that it isn't the sources'.
  @Test func anotherPDFIsNoticedByItsStepAlone() throws {
    try FileManager.default.copyItem(at: Project.sample("minimal"), to: place + "minimal")
    _ = try miroir("seal", "minimal", "-o", "depot.zip", in: place)
    _ = try miroir("export", Project.sample("forcom").path, "-o", "autre", in: place)
    let _: Bool = try Python().reply(
      of: "Tests/MiroirCLITests/deposit.py",
      ["swap", "depot.zip", "autre/dossier.pdf", "change.zip"].enumerated().map { index, name in
        index == 0 ? name : (place + name).path
      })
    for (name, failing) in [("depot.zip", []), ("change.zip", ["pdf"])] {
      let run = try miroir("verify", name, "--format", "json", in: place)
      let reply = try JSONDecoder().decode(Verified.self, from: Data(run.output.utf8))
      #expect(reply.steps.filter { $0.state == "fails" }.map(\.step) == failing)
      #expect(reply.steps.first { $0.step == "pdf" }?.state == (failing == [] ? "holds" : "fails"))
    }
    let blind = try miroir(
      "verify", "change.zip", in: place, environment: ["MIROIR_PYTHON": "/nulle/part/python"])
    #expect(blind.status == 0 && blind.output.contains("typst=="))
  }
}
