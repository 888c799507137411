import Foundation
import Miroir
import MiroirXML
import Testing
import TestSupport

/// Bytes nobody vouches for: nothing is fetched, nothing explodes, nothing crashes.
@Suite struct SafetyTests {
  static let doctypes = [
    "<!DOCTYPE portfolio>",
    #"<!DOCTYPE portfolio SYSTEM "portfolio.dtd">"#,
    #"<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]>"#,
    #"<!DOCTYPE p [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]>"#,
    #"<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;&b;">]>"#,
    "<!DOCTYPE p [<!ENTITY x \"\(String(repeating: "a", count: 200_000))\">]>",
    #"<!DOCTYPE p PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"[<!ATTLIST p a CDATA "b">]>"#,
  ]

  @Test(arguments: doctypes)
  func doctypesAreRefusedWhereTheyBegin(_ doctype: String) {
    let references = String(repeating: "&x;", count: 5_000)
    let document = read("<!-- <!DOCTYPE -->\n\(doctype)\n\(portfolio(references))")
    #expect(document.root == nil)
    #expect(document.faults.first == .doctype)
    #expect(document.issues.first?.offset == 19)
    #expect(document.faults.allSatisfy { $0 == .doctype || $0 == .unknownEntity(name: "x") })
  }

  @Test func xIncludeAndStylesheetsAreOnlyText() throws {
    let folder = try TemporaryFolder()
    let secret = try folder.write("secret".utf8, to: "secret.txt")
    let text = """
      <?xml-stylesheet href="\(secret.path)"?><?xml-model href="\(secret.path)"?>
      <portfolio xmlns="urn:miroir:portfolio:1" referentiel="x"><extensions>
      <i:include xmlns:i="http://www.w3.org/2001/XInclude" href="\(secret.path)" parse="text"/>
      </extensions></portfolio>
      """
    let document = read(text)
    #expect(document.faults == [])
    #expect(document.root?.text.contains("secret") == false)
  }

  @Test(arguments: ["type", "nil"])
  func schemaInstanceAttributesAreRefused(_ name: String) {
    let document = read(
      """
      <portfolio xmlns="urn:miroir:portfolio:1" referentiel="x"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:\(name)="true"/>
      """)
    let expected = Fault.unknownAttribute(
      name: name, element: "portfolio", nearest: nil, expected: [])
    #expect(document.faults == [expected])
  }

  @Test func compressedBytesAreNotDecompressed() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(portfolio("x").utf8, to: "portfolio.xml")
    #expect(try run("gzip", [file.path]).status == 0)
    let document = read(Array(try Data(contentsOf: URL(filePath: file.path + ".gz"))))
    #expect(document.root == nil)
  }

  @Test func threeHundredLevelsAreTooMany() {
    let deep = String(repeating: "<em>", count: 300) + String(repeating: "</em>", count: 300)
    let document = read(portfolio(deep))
    #expect(document.root == nil)
    #expect(document.faults == [.notWellFormed(.tooDeep)])
  }

  @Test func twoHundredLevelsAreRead() {
    let deep = String(repeating: "<em>", count: 200) + String(repeating: "</em>", count: 200)
    #expect(read(portfolio(deep)).faults == [])
  }

  @Test func tenThousandAttributesAreAllNamed() {
    let attributes = (0..<10_000).map { " a\($0)=\"\"" }.joined()
    let document = read(
      "<portfolio xmlns=\"urn:miroir:portfolio:1\" referentiel=\"x\"\(attributes)/>")
    #expect(document.issues.count == 10_000)
  }

  @Test(arguments: Project.samples)
  func truncatedDocumentsAreExplained(_ sample: String) throws {
    let bytes = try sampleBytes(sample)
    for length in stride(from: 0, to: bytes.count - 20, by: 97) {
      let document = read(Array(bytes[..<length]))
      #expect(document.root == nil, "\(length)")
      #expect(!document.issues.isEmpty, "\(length)")
      #expect(document.issues.count <= 4 + read(bytes).issues.count, "\(length)")
    }
  }

  @Test(arguments: Project.samples, [1, 2, 3, 4] as [UInt64])
  func flippedBytesNeverCrash(_ sample: String, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = try sampleBytes(sample)
    for _ in 0..<60 {
      var flipped = bytes
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let index = Int.random(in: flipped.indices, using: &generator)
        flipped[index] = UInt8.random(in: 0...255, using: &generator)
      }
      let document = read(flipped)
      #expect(document.root != nil || !document.issues.isEmpty, "seed \(seed)")
      #expect(document.issues.allSatisfy { (0...document.text.bytes.count).contains($0.offset) })
    }
  }

  @Test func readsAtTheSameTimeAreAllRight() async {
    let good = portfolio("bon")
    let bad = portfolio("R&D")
    await withTaskGroup(of: Bool.self) { group in
      for index in 0..<1_000 {
        group.addTask {
          index.isMultiple(of: 2)
            ? read(good).faults.isEmpty : read(bad).faults == [.bareAmpersand]
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }

  private func sampleBytes(_ sample: String) throws -> [UInt8] {
    let file = Project.sample(sample).appending(path: "portfolio.xml")
    return Array(try Data(contentsOf: file))
  }
}
