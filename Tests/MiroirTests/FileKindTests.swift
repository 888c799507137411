import Testing

@testable import Miroir

@Suite struct FileKindTests {
  @Test(arguments: [
    ("a.PNG", FileKind.picture), ("a.jpeg", .picture), ("a.avif", .picture), ("a.bmp", .image),
    ("a.heic", .image), ("a.mp3", .recording), ("a.ogv", .recording), ("a.svg", .active),
    ("a.html", .active), ("a.docm", .active), ("a.exe", .active), ("a.py", .active),
    ("a.pdf", .other), ("a.docx", .other), ("a.txt", .other), ("png", .other), ("a.", .other),
  ])
  func theNameTellsTheKindOfAFileNobodyRead(name: String, kind: FileKind) {
    #expect(FileEntry(path: FilePath(name), state: .present(size: 1)).kind == kind)
  }

  @Test(arguments: [
    ("a.png", "image/png", FileKind.picture), ("a.txt", "image/png", .picture),
    ("a.png", "text/html", .active), ("a.png", "application/zip", .other),
    ("a.png", "image/tiff", .image), ("a.html", "image/gif", .active),
    ("a.svg", "text/plain", .active), ("a.pdf", "application/postscript", .active),
    ("a.txt", "application/x-pie-executable", .active), ("a.txt", "application/rdf+xml", .active),
    ("a.txt", "video/mp4", .recording), ("a", "application/octet-stream", .other),
  ])
  func contentTellsItUnlessTheNameIsActive(name: String, type: String, kind: FileKind) throws {
    let digest = try #require(SHA256Digest(bytes: [UInt8](repeating: 0, count: 32)))
    let content = FileContent(digest: digest, mediaType: type)
    let entry = FileEntry(path: FilePath(name), state: .present(size: 1), content: content)
    #expect(entry.kind == kind)
  }

  @Test(arguments: [
    ("a.md", "text/plain", "text/markdown"), ("a.csv", "text/x-c", "text/csv"),
    ("a.csv", "text/x-shellscript", "text/x-shellscript"), ("a.md", "text/html", "text/html"),
    ("a.png", "text/plain", "text/plain"), ("a.docx", "text/plain", "text/plain"),
    ("a.svg", "text/xml", "image/svg+xml"), ("a.md", "text/xml", "text/xml"),
    ("a.docx", "application/zip", docx), ("a.docx", "application/octet-stream", docx),
    ("a.docm", docx, "application/vnd.ms-word.document.macroEnabled.12"), ("a.odt", docx, docx),
    ("a.png", "application/octet-stream", "application/octet-stream"),
    ("a.doc", "application/CDFV2", "application/msword"),
    ("a.svgz", "application/gzip", "image/svg+xml"), ("a.md", "application/zip", "application/zip"),
    ("a.md", "application/x-empty", "application/octet-stream"),
    ("a.txt", "text/plaintext/html", "application/octet-stream"),
  ])
  func theNameRefinesWithinTheFamily(name: String, recognised: String, type: String) {
    #expect(FilePath(name).mediaType(recognised: recognised) == type)
  }
}

private let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
