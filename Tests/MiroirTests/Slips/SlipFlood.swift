import Testing

/// The same bytes over and over, after some others.
struct SlipFlood: Sendable, CustomTestStringConvertible {
  var start = ""
  var unit: String

  var testDescription: String { start + unit }

  func bytes(_ count: Int) -> [UInt8] {
    let unit = Array(unit.utf8)
    return Array(start.utf8) + (0..<count / unit.count).flatMap { _ in unit }
  }

  static let all: [SlipFlood] =
    [
      "<", "&", "\"", "'", "“", ">", " ", "=", "a", "é", "<a ", "<p>", "</p>", "<p></x>", "</",
      "<!--",
      "<!", "<?", "<?a>", "<?xml >", "<![CDATA[", "<!DOCTYPE \"", "<!DOCTYPE [", "< p>", "</ p>",
      "<a b=\"", "<a b='", "<a b=“", "<a b=\"<", "<p b=\"c", "<p b=“c”d ", "<contexe ",
      "</contexe>",
      "<abcdefgh ", "<contexte></contexe>", "<p><em></p></em>", "<p><em></p>", "<item>a<liste>",
      "&nbsp;", "&a", "&#1", "<rôle>", "<p id='é'/>", "<p id='é' preuves='é'/>", "<p\n", "x<y>",
    ].map { SlipFlood(unit: $0) }
    + [
      SlipFlood(start: "<p ", unit: "b=“ "), SlipFlood(start: "<p ", unit: "b=“x”y "),
      SlipFlood(start: "<p ", unit: "b=\"x\"y "), SlipFlood(start: "<p ", unit: "b=\"x y='"),
      SlipFlood(start: "<p b=\"", unit: " c="), SlipFlood(start: "<p b=\"", unit: "> \"x"),
      SlipFlood(start: "<p b='", unit: "<q c=\""), SlipFlood(start: "<p b=\"", unit: "x <q c='"),
      SlipFlood(start: "<p b=“", unit: "” "), SlipFlood(start: "<p b=c", unit: " "),
      SlipFlood(start: "<p ", unit: "b= "), SlipFlood(start: "<p b=\"\"", unit: "\""),
      SlipFlood(start: "<p b=“", unit: "=“"), SlipFlood(start: "<p b=", unit: "= "),
      SlipFlood(start: "<bilan>", unit: "<p>"), SlipFlood(start: "<!--", unit: "--"),
    ]
}
