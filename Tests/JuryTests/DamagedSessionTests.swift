import Foundation
import MiroirFolder
import Testing
import TestSupport

@testable import Miroir

/// Whatever bytes a session's documents hold, they are read, judged and deliberated to the end.
@Suite struct DamagedSessionTests {
  @Test(arguments: Case.all) func damageNeverStopsADeliberation(_ one: Case) throws {
    var random = SeededGenerator(seed: 97)
    let whole = try SessionContents(at: one.folder.path(percentEncoded: false))
    for _ in 0..<12 {
      var contents = whole
      let index = Int.random(in: 0...contents.evaluations.count, using: &random)
      if index == contents.evaluations.count {
        contents.session.damage(with: &random)
      } else {
        contents.evaluations[index].bytes.damage(with: &random)
      }
      let folder = PortfolioFolder(reading: contents)
      let faults = folder.diagnose().filter { Rule.named($0.rule)?.family == .document }
      guard let deliberation = Deliberation(of: folder) else { continue }
      for verdict in deliberation.verdicts where !faults.isEmpty {
        let unread = faults.contains { $0.place.file == .session }
        if unread { #expect(verdict.result == .undecided, "\(faults.map(\.message.fr))") }
      }
      #expect(!DeliberationText(deliberation, of: folder, in: .french).text.isEmpty)
      #expect(
        VerdictJSON(deliberation, of: folder, in: .english).lines.hasSuffix("\n")
          != deliberation.verdicts.isEmpty)
    }
  }

  /// What isn't for this jury changes nothing: files of other dossiers, of other sessions.
  @Test func aFaultyEvaluationOfAnotherDossierIsNoReasonToWait() throws {
    let one = try #require(Case.all.first { $0.name.hasPrefix("01") })
    var contents = try SessionContents(at: one.folder.path(percentEncoded: false))
    let stray =
      #"<evaluation xmlns="urn:miroir:evaluation:1" portfolio="p-0" depot="sha256:"#
      + String(repeating: "0", count: 64) + #"" jure="hamon"><jugement/></evaluation>"#
    contents.evaluations.append(("evaluations/z.xml", Array(stray.utf8)))
    let folder = PortfolioFolder(reading: contents)
    #expect(Deliberation(of: folder)?.verdicts.first?.result == .certified)
    // One that doesn't say whose it is may be anybody's.
    contents.evaluations[contents.evaluations.count - 1].bytes = Array("<evaluation".utf8)
    let unknown = PortfolioFolder(reading: contents)
    #expect(Deliberation(of: unknown)?.verdicts.first?.result == .undecided)
  }
}

extension [UInt8] {
  /// Cuts the bytes short, or replaces some of them.
  fileprivate mutating func damage(with random: inout SeededGenerator) {
    if Int.random(in: 0..<3, using: &random) == 0 {
      removeLast(Int.random(in: 0..<count, using: &random))
      return
    }
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      self[Int.random(in: 0..<count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
  }
}
