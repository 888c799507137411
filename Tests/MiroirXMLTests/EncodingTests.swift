import Foundation
import Miroir
import MiroirXML
import Testing

@Suite struct EncodingTests {
  static let text = "<?xml version=\"1.0\"?>\n" + portfolio("Été 2026 : l’œuvre à 10 €.")

  @Test func utf8IsOrdinary() {
    #expect(read(Self.text).faults == [])
    #expect(read([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)).faults == [])
  }

  @Test(arguments: [
    (String.Encoding.windowsCP1252, FoundEncoding.windows1252),
    (.utf16LittleEndian, .utf16), (.utf16BigEndian, .utf16), (.utf16, .utf16),
    (.utf32LittleEndian, .utf32), (.utf32BigEndian, .utf32), (.utf32, .utf32),
  ])
  func otherEncodingsAreNamedAndStillRead(encoding: String.Encoding, found: FoundEncoding) throws {
    let bytes = Array(try #require(Self.text.data(using: encoding)))
    let document = read(bytes)
    #expect(document.faults == [.encoding(found)])
    #expect(document.root?.text.contains("Été 2026 : l’œuvre à 10 €.") == true)
  }

  @Test func latin1IsPlacedAtItsFirstByte() throws {
    let text = portfolio("Un été")
    let bytes = Array(try #require(text.data(using: .isoLatin1)))
    let document = read(bytes)
    #expect(document.faults == [.encoding(.windows1252)])
    #expect(document.issues.first?.offset == bytes.firstIndex(of: 0xE9))
  }

  /// `é »` in Windows-1252, with its no-break space, are the bytes of a character of UTF-8.
  @Test func whatIsUTF8ByAccidentIsStillWindows1252() throws {
    let text = portfolio("« L’été » et « CRÉÉ » : « 10 € »".replacing(" »", with: "\u{A0}»"))
    let document = read(Array(try #require(text.data(using: .windowsCP1252))))
    #expect(document.faults == [.encoding(.windows1252)])
    #expect(document.text.bytes == Array(text.utf8))
  }

  @Test(arguments: ["ISO-8859-1", "UTF-7", "UTF-16", "windows-1252", "truc"])
  func declarationsOfAnotherEncodingAreNamedAndIgnored(_ name: String) {
    let document = read(
      "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n" + portfolio("+ADw-p+AD4-é"))
    #expect(document.faults == [.encoding(.declared(name))])
    #expect(document.root?.children.first?.text == "+ADw-p+AD4-é")
  }

  /// libxml2 stops at a name that isn't one: that is the same fault.
  @Test(arguments: ["latin 1", "UTF 8", "8859-1", "", "é", "utf-8 ", "UTF–8", "UTF:8", "<utf-8"])
  func aDeclarationOfNoEncodingAtAllIsOneFaultAndHidesNothing(_ name: String) throws {
    let start = "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n"
    let document = read(start + portfolio("Un été"))
    #expect(document.faults == [.encoding(.declared(name))])
    let issue = try #require(document.issues.first)
    #expect(issue.offset == "<?xml version=\"1.0\" ".utf8.count)
    let root = try #require(document.root)
    #expect(root.offset == start.utf8.count && root.children.first?.text == "Un été")
    let another = read(start + portfolio("Été & hiver"))
    #expect(another.faults == [.encoding(.declared(name)), .bareAmpersand])
  }

  @Test func aDeclarationOfNoEncodingAtAllIsMended() throws {
    let document = read("<?xml version=\"1.0\" encoding='latin 1' ?>\n" + portfolio("Un été"))
    let mend = try #require(document.issues.first?.mend)
    let mended = document.text.bytes.applying(mend.edits)
    #expect(
      String(decoding: mended, as: UTF8.self)
        == "<?xml version=\"1.0\" encoding='UTF-8' ?>\n" + portfolio("Un été"))
    #expect(read(mended).faults == [])
  }

  /// In Windows-1252, *É* and a no-break space look like a letter in UTF-8.
  @Test func bytesOfADeclaredANSIFileAreNeverTakenForUTF8() throws {
    let text = "<?xml version=\"1.0\" encoding=\"Windows-1252\"?>" + portfolio("« RÉSUMÉ\u{A0}»")
    let document = read(Array(try #require(text.data(using: .windowsCP1252))))
    #expect(document.faults == [.encoding(.windows1252)])
    #expect(document.root?.text.contains("RÉSUMÉ\u{A0}»") == true)
  }

  @Test func slipsOfAnANSIFileAreNamedInTheSameRun() throws {
    let bytes = Array(try #require(portfolio("Été & hiver").data(using: .windowsCP1252)))
    #expect(read(bytes).faults == [.encoding(.windows1252), .bareAmpersand])
  }

  @Test(arguments: ["</portfolio>", "<presentation>"])
  func zeroBytesAreForbiddenAndHideNothing(_ place: String) {
    let document = read(portfolio("a").replacing(place, with: place + "\0"))
    #expect(document.root == nil)
    #expect(document.faults == [.notWellFormed(.forbiddenCharacter)])
  }
}
