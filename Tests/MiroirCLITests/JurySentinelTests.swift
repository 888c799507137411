import Foundation
import Miroir
import Testing
import TestSupport

/// What a jury's commands say names nobody and quotes no remark: papers do, for whom they are meant.
@Suite struct JurySentinelTests {
  let folder: TemporaryFolder

  /// A session with a fault of nearly every rule, whose names and texts are marks.
  init() throws {
    folder = try TemporaryFolder()
    let seal = "sha256:" + String(repeating: "a", count: 64)
    let other = "sha256:" + String(repeating: "b", count: 64)
    let session = """
      <session xmlns="urn:miroir:session:1" id="s" referentiel="c2i1-2011" regle="souple">
        <etablissement>MARQUE1</etablissement>
        <nomination reference="MARQUE2">MARQUE3</nomination>
        <jury>
          <membre id="a" fonction="presidence" presence="excuse"><nom>MARQUE4</nom><qualite>MARQUE5</qualite></membre>
          <membre id="b" presence="present"><nom>MARQUE6</nom><absence>MARQUE7</absence>
            <recusation portfolio="p-2">MARQUE8</recusation></membre>
          <membre id="b"><nom>MARQUE6</nom><qualite>MARQUE5</qualite></membre>
        </jury>
        <seance date="2026-06-24" lieu="MARQUE9"/>
        <candidats>
          <candidat portfolio="p-1" depot="\(seal)" identifiant="21">
            <controle domaine="D9" resultat="positif"/>
            <decision competence="D1.1" valeur="validee" date="2026-06-20"><raison>MARQUE10</raison></decision>
            <constat exigence="x" valeur="non-remplie"><raison>MARQUE11</raison></constat>
          </candidat>
          <candidat portfolio="p-1" identifiant="21"/>
        </candidats>
        <adoption date="2026-06-01"><raison>MARQUE12</raison><dossier portfolio="p-9" depot="\(seal)"/></adoption>
      </session>
      """
    try folder.write(session.utf8, to: "session/session.xml")
    for (index, (member, seal)) in [("a", seal), ("b", seal), ("b", other), ("c", seal)]
      .enumerated()
    {
      let evaluation = """
        <evaluation xmlns="urn:miroir:evaluation:1" portfolio="p-1" depot="\(seal)" jure="\(member)">
          <jugement competence="D1.1" decision="non-validee"><remarque>MARQUE13</remarque></jugement>
          <jugement competence="Z1" decision="validee"/>
          <remarque>MARQUE14</remarque>
        </evaluation>
        """
      try folder.write(evaluation.utf8, to: "session/evaluations/\(index).xml")
    }
  }

  @Test(arguments: SentinelTests.forms, ["fr", "en"])
  func noFormOfACheckShowsAMark(form: String, language: String) throws {
    let words = form.split(separator: " ").map(String.init)
    let format = words[0]
    let run = try run(
      miroirPath,
      ["jury", "check", "session", "--format", format, "--lang", language] + words.dropFirst(),
      in: folder.url)
    #expect(run.status == 1)
    #expect(!(run.output + run.errors).contains("MARQUE"))
    #expect(run.output.contains("decision-hors-seance"))
  }

  @Test(arguments: ["text --all", "json", "ndjson"], ["fr", "en"])
  func noFormOfADeliberationShowsAMark(form: String, language: String) throws {
    let words = form.split(separator: " ").map(String.init)
    let run = try run(
      miroirPath,
      ["deliberate", "session", "--rule", "stricte", "--format", words[0], "--lang", language]
        + words.dropFirst(), in: folder.url)
    #expect(run.status == 1)
    #expect(!(run.output + run.errors).contains("MARQUE"))
    #expect(run.output.contains("p-1"))
  }
}
