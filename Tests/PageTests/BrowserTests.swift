import Foundation
import TestSupport
import Testing

/// What a test gets from the harness besides findings, and what it gets when something is missing.
@Suite struct BrowserTests {
  private let folder: TemporaryFolder
  private let page: URL

  init() throws {
    folder = try TemporaryFolder()
    page = try Site(in: folder).write("", to: "preuves/page.html")
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "good.html")
  }

  @Test func capturesAPageAsAPictureAndAsAPDF() throws {
    var browser = Browser()
    browser.settings = [.narrow, .print]
    let picture = folder.url.appending(path: "narrow.png")
    let document = folder.url.appending(path: "paper.pdf")
    _ = try browser.open(
      [page],
      captures: [
        .init(of: page, in: .narrow, to: picture), .init(of: page, in: .print, to: document),
      ])
    #expect(try Data(contentsOf: picture).starts(with: [0x89] + Array("PNG".utf8)))
    #expect(try Data(contentsOf: document).starts(with: Array("%PDF".utf8)))
  }

  @Test func leavesOutTheEvidence() throws {
    var browser = Browser()
    browser.settings = [.wide]
    #expect(try browser.pages(in: folder.url).map(\.page) == ["annexe.html", "good.html"])
  }

  @Test func refusesAFolderWithoutAPage() throws {
    let empty = try TemporaryFolder()
    #expect(throws: ScriptError.self) { try Browser().pages(in: empty.url) }
  }

  @Test func saysHowToGetAMissingPython() throws {
    var browser = Browser()
    browser.python.path = "/nowhere/python"
    let error = #expect(throws: ScriptError.self) { try browser.open([page]) }
    #expect(error?.description.contains("/nowhere/python; run “make test”") == true)
  }

  @Test func saysHowToGetAMissingChromium() throws {
    var browser = Browser()
    browser.chromium = "/nowhere/chromium"
    let error = #expect(throws: ScriptError.self) { try browser.open([page]) }
    #expect(error?.description.contains("no Chromium at /nowhere/chromium") == true)
    #expect(error?.description.contains("make test") == true)
  }

  @Test func saysThatAPageIsMissing() throws {
    let missing = folder.url.appending(path: "missing.html")
    let error = #expect(throws: ScriptError.self) { try Browser().open([missing]) }
    #expect(error?.description.contains("no page \(missing.path)") == true)
  }
}
