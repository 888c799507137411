extension FilePath {
  /// The media type of the file of that name, given what its bytes were recognised as.
  ///
  /// Bytes tell a text from an archive, but seldom what a text or an archive is for: there, and there
  /// only, the name makes the type more precise. What was recognised as active stays so, and nothing
  /// is an image by its name alone, unless its bytes told nothing because nobody looked at them.
  package func mediaType(recognised: String?) -> String {
    guard let recognised else { return allTypes[ending] ?? unknownType }
    // More than one type run together is what the recogniser says when it is at a loss.
    guard recognised.split(separator: "/", omittingEmptySubsequences: false).count == 2,
      recognised != "application/x-empty", recognised != "inode/x-empty"
    else { return unknownType }
    return recognised.moreTypes[ending] ?? recognised
  }

  /// The media types that endings of names tell.
  static var typesByEnding: [String: String] { allTypes }

  /// What follows the last dot, in lower case.
  var ending: String {
    guard let dot = text.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return text[text.index(after: dot)...].lowercased()
  }
}

extension String {
  /// The more precise types of the same family as this one, by the endings that tell them.
  fileprivate var moreTypes: [String: String] {
    switch self {
    case "text/plain": textTypes
    case "text/xml", "application/xml": xmlTypes
    case "application/zip": archiveTypes
    case "application/gzip": ["svgz": "image/svg+xml"]
    case "application/CDFV2", "application/vnd.ms-office", "application/x-ole-storage":
      compoundTypes
    case unknownType: archiveTypes.adding(compoundTypes).adding(recordingTypes)
    case _ where hasPrefix("application/vnd.openxmlformats-officedocument."): macroTypes
    case _ where hasPrefix("text/x-") && !isActiveType: textTypes
    default: [:]
    }
  }
}

extension [String: String] {
  fileprivate func adding(_ others: Self) -> Self { merging(others) { own, _ in own } }
}

private let unknownType = "application/octet-stream"

private let allTypes = textTypes.adding(archiveTypes).adding(compoundTypes).adding(recordingTypes)
  .adding(imageTypes).adding(otherTypes)

/// What is a text, seen from afar.
private let textTypes = [
  "bat": "text/x-msdos-batch", "bib": "text/x-bibtex", "cmd": "text/x-msdos-batch",
  "css": "text/css", "csv": "text/csv", "ehtml": "text/html", "hta": "application/hta",
  "htm": "text/html",
  "html": "text/html", "ics": "text/calendar", "js": "text/javascript",
  "json": "application/json", "md": "text/markdown", "mht": "multipart/related",
  "mhtml": "multipart/related", "mjs": "text/javascript", "php": "text/x-php",
  "pl": "text/x-perl", "ps1": "text/x-powershell-script", "py": "text/x-script.python",
  "rb": "text/x-ruby", "sh": "text/x-shellscript", "shtm": "text/html",
  "shtml": "text/html", "srt": "application/x-subrip",
  "tex": "text/x-tex", "tsv": "text/tab-separated-values", "txt": "text/plain",
  "url": "application/x-mswinurl", "vbs": "text/vbscript", "vtt": "text/vtt",
].adding(xmlTypes)

private let xmlTypes = [
  "atom": "application/atom+xml", "rss": "application/rss+xml", "svg": "image/svg+xml",
  "xbl": "text/xml", "xht": "application/xhtml+xml", "xhtm": "application/xhtml+xml",
  "xhtml": "application/xhtml+xml", "xml": "text/xml", "xsd": "text/xml",
  "xsl": "application/xslt+xml", "xslt": "application/xslt+xml",
]

/// What is a ZIP archive, seen from afar.
private let archiveTypes = [
  "docx": openXML("wordprocessingml.document"), "epub": "application/epub+zip",
  "ggb": "application/vnd.geogebra.file", "jar": "application/java-archive",
  "odg": openDocument("graphics"), "odp": openDocument("presentation"),
  "ods": openDocument("spreadsheet"), "odt": openDocument("text"),
  "ppsx": openXML("presentationml.slideshow"), "pptx": openXML("presentationml.presentation"),
  "xlsx": openXML("spreadsheetml.sheet"), "zip": "application/zip",
].adding(macroTypes)

private let macroTypes = [
  "docm": "application/vnd.ms-word.document.macroEnabled.12",
  "pptm": "application/vnd.ms-powerpoint.presentation.macroEnabled.12",
  "xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
]

/// What older office programs write.
private let compoundTypes = [
  "doc": "application/msword", "msg": "application/vnd.ms-outlook", "msi": "application/x-msi",
  "ppt": "application/vnd.ms-powerpoint", "xls": "application/vnd.ms-excel",
]

private let recordingTypes = [
  "avi": "video/x-msvideo", "flac": "audio/flac", "m4a": "audio/mp4", "m4v": "video/mp4",
  "mkv": "video/x-matroska", "mov": "video/quicktime", "mp3": "audio/mpeg", "mp4": "video/mp4",
  "oga": "audio/ogg", "ogg": "audio/ogg", "ogv": "video/ogg", "wav": "audio/x-wav",
  "webm": "video/webm",
]

private let imageTypes = [
  "avif": "image/avif", "bmp": "image/bmp", "gif": "image/gif", "heic": "image/heic",
  "jpeg": "image/jpeg", "jpg": "image/jpeg", "png": "image/png", "tif": "image/tiff",
  "tiff": "image/tiff", "webp": "image/webp",
]

private let otherTypes = [
  "exe": "application/vnd.microsoft.portable-executable", "gz": "application/gzip",
  "lnk": "application/x-ms-shortcut", "pdf": "application/pdf", "rtf": "text/rtf",
  "sarif": "application/sarif+json",
  "svgz": "image/svg+xml", "swf": "application/x-shockwave-flash",
]

private func openXML(_ name: String) -> String {
  "application/vnd.openxmlformats-officedocument." + name
}

private func openDocument(_ name: String) -> String {
  "application/vnd.oasis.opendocument." + name
}
