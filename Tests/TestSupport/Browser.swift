public import Foundation

/// A Chromium that opens pages and says what is wrong with them: `Tests/Browser/browser.py`.
///
/// A page is opened from the disk and looked at in each setting. Nothing is fetched. A test of our own
/// pages reads:
///
/// ```swift
/// for report in try Browser().pages(in: folder) { #expect(report.problems == []) }
/// ```
public struct Browser: Sendable {
  /// How pages are looked at.
  public var settings = Setting.allCases
  /// Whether pages may run the scripts that their policy names.
  public var allowsScripts = false
  /// The Python that drives it.
  public var python = Python()
  /// Where Chromium is.
  public var chromium =
    ProcessInfo.processInfo.environment["MIROIR_CHROMIUM"] ?? "/usr/bin/chromium"

  /// A browser that looks at pages in every setting, and lets them run no script.
  public init() {}

  /// Looks at each HTML page below `folder`, but those of its evidence, which isn't ours.
  ///
  /// A folder without a page is an error, lest a test pass for having looked at nothing.
  public func pages(in folder: URL) throws -> [PageReport] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    let own = paths.filter {
      $0.hasSuffix(".html") && !$0.split(separator: "/").dropLast().contains("preuves")
    }
    guard !own.isEmpty else { throw ScriptError(description: "no HTML page in \(folder.path)") }
    return try open(own.map { folder.appending(path: $0) }, in: folder)
  }

  /// Looks at `pages`, which may refer to what is in `folder` and nothing else, and takes captures.
  ///
  /// Without a folder, each page has its own.
  public func open(
    _ pages: [URL], in folder: URL? = nil, captures: [Capture] = []
  ) throws -> [PageReport] {
    let request = Request(
      pages: pages.map(\.path), folder: folder?.path, settings: settings, scripts: allowsScripts,
      captures: captures)
    let place = try TemporaryFolder()
    let file = try place.write(try JSONEncoder().encode(request), to: "request.json")
    let reply: Reply = try python.reply(
      of: "Tests/Browser/browser.py", [file.path], environment: ["MIROIR_CHROMIUM": chromium])
    return reply.pages
  }
}

extension Browser {
  /// A way to look at a page.
  public enum Setting: String, Codable, CaseIterable, Sendable {
    /// A window of 1280 px.
    case wide
    /// A window of 320 px: nothing but what scrolls by itself may be wider.
    case narrow
    /// The wide one, for readers who ask for dark colours.
    case wideDark = "wide-dark"
    /// The narrow one, for readers who ask for dark colours.
    case narrowDark = "narrow-dark"
    /// 200 % in a window of 1280 px.
    case zoomed
    /// With the spacing of text that readers may ask for (WCAG 1.4.12), in a window of 640 px.
    case spaced
    /// On A4 paper.
    case print
  }

  /// A picture of a whole page in a setting, or a PDF if the file's name ends so.
  public struct Capture: Encodable, Sendable {
    var page: String
    var setting: Setting
    var file: String

    /// A capture of `page`, to be written to `file`.
    public init(of page: URL, in setting: Setting, to file: URL) {
      (self.page, self.setting, self.file) = (page.path, setting, file.path)
    }
  }

  private struct Request: Encodable {
    var pages: [String]
    var folder: String?
    var settings: [Setting]
    var scripts: Bool
    var captures: [Capture]
  }

  private struct Reply: Decodable {
    var pages: [PageReport]
  }
}
