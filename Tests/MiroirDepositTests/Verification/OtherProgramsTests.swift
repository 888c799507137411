import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@testable import MiroirDeposit
@testable import MiroirDossier

/// A deposit in the hands of programs that aren't ours: BagIt's own, and the system's.
@Suite struct OtherProgramsTests {
  private let folder: TemporaryFolder
  private var place: URL { folder.url }

  init() throws { folder = try TemporaryFolder() }

  /// Names that a candidate may well give, and that manifests, shells and systems take ill.
  private static let odd = [
    "été 100 % fini", "%0A", "e\u{301}te\u{301} 25%25", "a: b?", "deux  espaces ",
    "d'avant \"moi\"",
    "-tiret", "😀 日本語", "*étoile*", "~", "a|b<c>d", "point.",
  ]

  /// A portfolio whose evidence has such names.
  private func sample() throws -> SealedSample {
    let source = place.appending(path: "sante")
    try FileManager.default.copyItem(at: Project.sample("sante"), to: source)
    let file = source.appending(path: "portfolio.xml")
    var text = try String(contentsOf: file, encoding: .utf8)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: source.appending(path: "preuves").path
    ).sorted()
    for (name, odd) in zip(names, Self.odd) {
      let other = "\(odd).\(name.split(separator: ".")[1])"
      try FileManager.default.moveItem(
        at: source.appending(path: "preuves/\(name)"),
        to: source.appending(path: "preuves/\(other)"))
      let escaped = other.replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
      text = text.replacing("\"preuves/\(name)\"", with: "\"preuves/\(escaped)\"")
    }
    try text.write(to: file, atomically: true, encoding: .utf8)
    let theme = try #require(
      Theme([
        GivenDocument(path: Theme.sheet, bytes: Array(".kicker { color: black; }".utf8)),
        GivenDocument(path: Theme.lines, bytes: Array("Université d'Orvelles\n".utf8)),
      ]))
    return try SealedSample(source, theme: theme, pdf: Array("%PDF-1.7".utf8))
  }

  @Test func theyReadABagOfOddNamesThatIsSignedStampedAndThemed() async throws {
    var files = try sample()
    let key = SigningKey(name: "Orvelles")
    let sealed = try #require(files["tagmanifest-sha512.txt"])
    files["signature.jws"] = Array(DetachedJWS.sign(sealed, with: key).text.utf8)
    let authority = try LocalAuthority()
    files["horodatage.tsr"] = try authority.stamp(sealed, digest: "sha512")
    var recognised = Verifier.Recognised()
    _ = try recognised.keys.add(key.publicKey, at: "cles.json")
    recognised.authorities = try authority.certificates
    let archive = place.appending(path: "depot.zip").path
    try Output(path: archive).write(archive: files.outputFiles)

    let steps = try await Verifier(try ZipFile(at: archive), recognised: recognised)
      .verification().steps
    #expect(steps.filter { $0.state != .holds }.map(\.name) == [.pdf])
    #expect(steps.first { $0.name == .pdf }?.state == .notChecked)
    let _: [JSONText] = try Python().reply(
      of: "Tests/MiroirCLITests/deposit.py", ["bag", archive])
    #expect(try run("unzip", ["-q", archive, "-d", "ouvert"], in: place).status == 0)
    let lists = ["tagmanifest-sha512.txt", "manifest-sha512.txt"]
    let sums = try run(
      "sha512sum", ["-c", "--strict"] + lists, in: place.appending(path: "ouvert"))
    #expect(sums.status == 0, "\(sums.output)\(sums.errors)")
  }

  /// The copies' names change; what is sealed and what is told doesn't.
  @Test func theNamesThatWereGivenAreToldAllTheSame() throws {
    let files = try sample()
    let sources = try #require(files[payload: "sources.txt"].flatMap(SourceList.init))
    let page = String(decoding: try #require(files[payload: "dossier.html"]), as: UTF8.self)
    for path in files.files.map(\.path.text) where path.hasPrefix("data/preuves/") {
      #expect(!path.contains { "%:?*|<>\"".contains($0) }, "\(path)")
    }
    #expect(sources.files.contains { $0.path == "preuves/été 100 % fini.csv" })
    #expect(page.contains("preuves/été 100 - fini.csv") && page.contains("remis sous le nom"))
    let data = try #require(files[payload: "dossier.json"].flatMap(DossierData.init))
    #expect(data.mediaTypes["preuves/été 100 % fini.csv"] == "text/csv")
  }
}

/// A text, or the texts of a list.
private struct JSONText: Decodable {
  init(from decoder: any Decoder) {}
}
