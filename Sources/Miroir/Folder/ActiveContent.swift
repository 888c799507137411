extension Sequence<UInt8> {
  /// The media type of what begins with these bytes, where they show that it may hold a program;
  /// nothing where they show no such thing.
  ///
  /// A coarse look, which takes for a page whatever resembles one: for machines on which nothing else
  /// tells what a file holds.
  package var activeMediaType: String? {
    let head = Array(prefix(activeHeadSize))
    if let type = activeBeginnings.first(where: { head.starts(with: $0.bytes) })?.type {
      return type
    }
    // A text in UTF-16 is one in ASCII, but for zeros and its mark.
    let text = head.filter { $0 != 0 && $0 < 0x80 }.map(\.lowercasedASCII)
    return text.withUnsafeBufferPointer { text in
      let start = text.drop { $0 <= 0x20 }
      return activeMarkup.first { mark in
        mark.isFirst ? start.starts(with: mark.tag.utf8) : text.holds(Array(mark.tag.utf8))
      }?.type
    }
  }
}

/// How many of a file's first bytes are looked at.
private let activeHeadSize = 1 << 14

/// What programs begin with.
private let activeBeginnings: [(bytes: [UInt8], type: String)] = [
  (Array("MZ".utf8), "application/x-dosexec"),
  ([0x7f] + "ELF".utf8, "application/x-executable"),
  ([0xca, 0xfe, 0xba, 0xbe], "application/x-java-applet"),
  ([0xcf, 0xfa, 0xed, 0xfe], "application/x-mach-binary"),
  ([0xce, 0xfa, 0xed, 0xfe], "application/x-mach-binary"),
  (Array("#!".utf8), "text/x-shellscript"),
  (Array("FWS".utf8), "application/x-shockwave-flash"),
  (Array("CWS".utf8), "application/x-shockwave-flash"),
]

/// What markup shows itself by, at its very beginning or anywhere.
private let activeMarkup: [(tag: String, isFirst: Bool, type: String)] = [
  ("<?php", false, "text/x-php"),
  ("<svg", false, "image/svg+xml"),
  ("<!doctype html", false, "text/html"),
  ("<?xml", true, "text/xml"),
  ("<!doctype", true, "text/xml"),
  ("<html", false, "text/html"),
  ("<head", true, "text/html"),
  ("<body", false, "text/html"),
  ("<script", false, "text/html"),
  ("<iframe", false, "text/html"),
  ("<meta", true, "text/html"),
  ("<!--", true, "text/html"),
]

extension UInt8 {
  fileprivate var lowercasedASCII: UInt8 { (0x41...0x5a).contains(self) ? self + 0x20 : self }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these bytes stand somewhere in it.
  fileprivate func holds(_ piece: [UInt8]) -> Bool {
    indices.contains { self[$0] == piece[0] && self[$0...].starts(with: piece) }
  }
}
