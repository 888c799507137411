import Foundation
import Testing
import TestSupport

/// Whatever the bytes, the command answers with a diagnostic or one clear line, and never crashes.
@Suite struct BadInputTests {
  static let small =
    #"<portfolio xmlns="urn:miroir:portfolio:1" referentiel="c2i2ms-2011">é</portfolio>"#

  static let documents: [(name: String, bytes: [UInt8], rules: [String])] = [
    ("empty", [], ["xml-mal-forme"]),
    ("blank", Array("\n\n".utf8), ["xml-mal-forme"]),
    ("not XML", Array("Mon portfolio, par moi.".utf8), ["xml-mal-forme"]),
    ("HTML", Array("<html><body/></html>".utf8), ["element-inconnu"]),
    ("PDF", Array("%PDF-1.7\n\u{1}".utf8), ["xml-mal-forme"]),
    ("ZIP", [0x50, 0x4B, 3, 4, 0, 0, 0xFF, 0xFE, 0x80], ["xml-mal-forme"]),
    (
      "Latin-1", small.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) },
      ["encodage", "texte-mal-place"]
    ),
    ("UTF-16", Array(small.data(using: .utf16) ?? Data()), ["encodage", "texte-mal-place"]),
    ("no namespace", Array("<portfolio referentiel=\"c2i2ms-2011\"/>".utf8), ["espace-de-noms"]),
    ("DOCTYPE", Array("<!DOCTYPE portfolio><portfolio/>".utf8), ["doctype"]),
    ("zero byte", Array(small.utf8) + [0], ["xml-mal-forme"]),
  ]

  @Test(arguments: documents.indices)
  func aBadDocumentIsADiagnostic(_ index: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.documents[index].bytes, to: "portfolio.xml")
    let run = try miroir("check", "--format", "json", folder.url.path)
    #expect(run.status == 1)
    let rules = try run.json.portfolios.flatMap(\.diagnostics).filter { $0.severity == "error" }
    #expect(rules.map(\.rule) == Self.documents[index].rules, "\(Self.documents[index].name)")
    #expect(try miroir("check", folder.url.path).status == 1)
  }

  @Test(arguments: ["Samples/absent", "README.md", "Sources", "/dev/null", "\u{0301}"])
  func whatIsNoPortfolioIsOneLineAndTwo(path: String) throws {
    let run = try miroir("check", path)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func thousandsOfFaultsAreAllReported() throws {
    let folder = try TemporaryFolder()
    let attributes = (0..<2_000).map { " a\($0)='x'" }.joined()
    let elements = String(repeating: "<zzz/>", count: 1_000)
    let text =
      "<portfolio xmlns='urn:miroir:portfolio:1' referentiel='c2i2ms-2011'\(attributes)>\(elements)</portfolio>"
    try folder.write(text.utf8, to: "portfolio.xml")
    let run = try miroir("check", "--format", "json", folder.url.path)
    #expect(run.status == 1)
    #expect(try run.json.portfolios.first?.errors == 3_000)
    #expect(try miroir("check", folder.url.path).status == 1)
  }
}
