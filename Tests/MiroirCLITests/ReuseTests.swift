import Foundation
import Testing
import TestSupport

@Suite struct ReuseTests {
  private func check(_ path: String) throws -> [String: Any] {
    let run = try miroir("check", "--format", "json", path)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return try #require((object?["portfolios"] as? [[String: Any]])?.first)
  }

  @Test func whatIsCommonCarriesOverAndTheRestIsListed() throws {
    let folder = try TemporaryFolder()
    let target = folder.url.path + "/droit"
    let run = try miroir("reuse", "Samples/sante", "--to", "c2i2md-2011", "-o", target)
    #expect(run.status == 0 && run.errors == "")
    #expect(run.output.contains("photos/D1.1 → D1.1"))
    #expect(run.output.contains("Laissé de côté"))

    let text = try String(
      contentsOf: folder.url.appending(path: "droit/portfolio.xml"), encoding: .utf8)
    #expect(text.contains(#"referentiel="c2i2md-2011""#) && !text.contains(#"competence="D4"#))
    #expect(!text.contains("intitule=") && !text.contains("auto-evaluation="))
    let marks = text.components(separatedBy: "À réécrire").count - 1
    // The presentation and the closing review speak of the other certificate too.
    #expect(marks == text.components(separatedBy: "<mobilisation ").count - 1 + 2)

    let report = try check(target)
    #expect(report["errors"] as? Int == 0)
    let coverage = try miroir("coverage", "--format", "json", target)
    let states = coverage.output.components(separatedBy: #""state":"supported""#).count - 1
    #expect(states == 9)
  }

  @Test func everyOtherByteIsTheCandidates() throws {
    let folder = try TemporaryFolder()
    let target = folder.url.path + "/droit"
    _ = try miroir("reuse", "Samples/sante", "--to", "c2i2md-2011", "-o", target)
    let before = try String(
      contentsOf: Project.sample("sante").appending(path: "portfolio.xml"), encoding: .utf8)
    let after = try String(
      contentsOf: folder.url.appending(path: "droit/portfolio.xml"), encoding: .utf8)
    let known = Set(before.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
    let changed = after.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !known.contains($0) }
    #expect(
      changed.allSatisfy { line in
        ["<portfolio ", "<mobilisation ", "<analyse", "<!-- À réécrire", #"id="p-"#].contains {
          line.hasPrefix($0)
        }
      }, "\(changed)")
  }

  @Test func aFileWrittenInTwoWaysIsCopiedOnce() throws {
    let folder = try TemporaryFolder()
    let evidence = #"<preuve id="%" fichier="%"/>"#
    let files = ["preuves/a.txt", "./preuves//a.txt", "portfolio.xml"].enumerated().map {
      evidence.replacing("id=\"%", with: "id=\"e\($0)").replacing("%", with: $1)
    }
    let text =
      #"<portfolio xmlns="urn:miroir:portfolio:1" id="p-1" referentiel="c2i2ms-2011"><preuves>"#
      + files.joined() + "</preuves><situations><situation id=\"s\">"
      + #"<mobilisation competence="D1.1" preuves="e0 e1 e2"/></situation></situations></portfolio>"#
    try folder.write(text.utf8, to: "un/portfolio.xml")
    try folder.write("a".utf8, to: "un/preuves/a.txt")
    let run = try miroir(
      "reuse", folder.url.path + "/un", "--to", "c2i2md-2011", "-o", folder.url.path + "/deux")
    #expect(run.status == 0 && run.errors == "")
    let copied = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.path + "/deux/preuves")
    #expect(copied == ["a.txt"])
  }

  @Test(arguments: [
    (["Samples/sante", "--to", "c2i2e-2010"], 1), (["Samples/sante", "--to", "c2i2ms-2011"], 1),
    (["Samples/sante", "--to", "c2i9"], 64), (["Samples/absent", "--to", "c2i2md-2011"], 2),
  ])
  func whatCannotBeReusedIsSaidAndNothingWritten(arguments: [String], status: Int) throws {
    let folder = try TemporaryFolder()
    let run = try run(miroirPath, ["reuse"] + arguments + ["-o", folder.url.path + "/autre"])
    #expect(Int(run.status) == status && !run.errors.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }
}
