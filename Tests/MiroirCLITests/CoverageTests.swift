import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@Suite struct CoverageCommandTests {
  @Test func theReportReadsWell() throws {
    let run = try miroir("coverage", "Samples/refuse")
    #expect(run.status == 0 && run.errors == "")
    try expectSnapshot(run.output, at: "Samples/refuse/attendu/couverture.txt")
  }

  @Test func jsonHasThePromisedKeysInTheirOrder() throws {
    let run = try miroir("coverage", "--format", "json", "Samples/sante")
    #expect(
      run.output.hasPrefix(
        #"{"format":"miroir-coverage/1","miroir":"0.1.0","language":"fr","portfolio":{"path":"Samples/sante","id":"#
      ))
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(object?["complete"] as? Bool == true)
    let competences = try #require(object?["competences"] as? [[String: Any]])
    #expect(competences.count == 14)
    #expect(
      competences.allSatisfy {
        Set($0.keys) == ["code", "title", "domain", "state", "situations", "evidence", "lacks"]
      })
    let domains = try #require(object?["domains"] as? [[String: Any]])
    #expect(domains.compactMap { $0["expected"] as? Int } == [3, 3, 3, 5])
  }

  @Test(arguments: Project.samples)
  func thePageShowsEveryCompetenceWithItsState(name: String) throws {
    let run = try miroir("coverage", "--format", "html", "Samples/\(name)")
    #expect(run.status == 0 && run.errors == "")
    let folder = PortfolioFolder(reading: try FolderContents(at: Project.sample(name).path))
    let coverage = try #require(Coverage(of: folder))
    for covered in coverage.competences {
      let row = #/<tr><th scope="row"><span class="code">(.*?)</span>.*?</th>.*?</span> (.*?)</td>/#
      let shown = run.output.matches(of: row).first { $0.1 == covered.competence.code.text }
      #expect(shown?.2 == Substring(covered.state.label.fr))
    }
    for unknown in coverage.unknown { #expect(run.output.contains(">\(unknown.code)</span> ")) }
  }

  @Test(arguments: [
    (["Samples/sante", "--final"], 0), (["Samples/refuse"], 0), (["Samples/refuse", "--final"], 1),
    (["Samples/absent"], 2), (["Samples/sante", "--referentiel", "c2i9"], 64), ([], 64),
  ])
  func statusesAnswer(arguments: [String], status: Int) throws {
    #expect(try run(miroirPath, ["coverage"] + arguments).status == status)
  }
}
