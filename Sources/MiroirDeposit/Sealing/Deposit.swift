package import Miroir
package import MiroirDossier

/// What a candidate deposits: what a jury reads, what that was made from, and what helps others to
/// understand and verify both.
package struct Deposit: Sendable {
  /// The dossier, which is no draft.
  package var dossier: Dossier
  /// What the rules said of the portfolio.
  private let check: Check
  /// What people read is in that language.
  private let language: Language

  /// The deposit of a portfolio that was checked; none while something blocks it.
  package init?(of check: Check, in language: Language) {
    guard check.isFinal, let dossier = Dossier(of: check) else { return nil }
    self.init(dossier, of: check, in: language)
  }

  /// The deposit of a dossier that was made of that check.
  init(_ dossier: Dossier, of check: Check, in language: Language) {
    self.dossier = dossier
    self.check = check
    self.language = language
  }

  /// The dossier's data, and the dossier to print, as `export` names them.
  static let (dataFile, pdfFile): (FilePath, FilePath) = ("dossier.json", PrintedDossier.file)
  /// What makes deposits: the program, its version, and the digest of what its pages are made with.
  package static let agent = "Miroir \(Version.current) (\(DossierStyle.digest.text.prefix(16)))"

  /// The list of the sources, whose SHA-256 is the seal.
  static let sourcesFile: FilePath = "sources.txt"
  /// What the rules found that anyone may read.
  static let diagnosticsFile: FilePath = "diagnostics.sarif"

  /// Its payload, in the order of the paths: `reading`, which is the layout that `export` writes; the
  /// sources, each once; and what is written about both.
  package func payload(reading: [OutputFile]) -> [OutputFile] {
    let own =
      reading + sources(besides: reading) + [
        OutputFile(path: Self.sourcesFile, text: dossier.seal.text),
        OutputFile(path: Self.diagnosticsFile, text: diagnostics),
        OutputFile(path: ReadMe.file, text: ReadMe(dossier).text(in: language)),
      ]
    let crate = OutputFile(path: ResearchObject.file, text: ResearchObject(dossier, own).text)
    return (own + [crate]).sorted { $0.path < $1.path }
  }

  /// The sources that what is read doesn't hold yet: evidence is there under the name that its copy
  /// has, and so are the annotations.
  private func sources(besides reading: [OutputFile]) -> [OutputFile] {
    let given = Dictionary(
      check.folder.given.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let evidence = Set(dossier.evidence.compactMap(\.file?.path))
    let written = evidence.union(reading.map(\.path))
    return dossier.seal.inputs.filter { !written.contains($0.path) }.map { input in
      let content = given[input.path].map { OutputFile.Content.bytes($0) }
      return OutputFile(
        path: input.path, content: content ?? .copy(of: input.path, expecting: input.digest))
    }
  }

  private var diagnostics: String {
    var report = CheckSARIF(
      language: language, rules: Rule.all.filter { $0.audience == .everyone })
    let shown = check.showing(dossier.facts)
    return report.opening + report.piece(.checked(shown)) + report.closing()
  }
}
