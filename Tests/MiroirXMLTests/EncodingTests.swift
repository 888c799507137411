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
