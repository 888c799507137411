import Miroir
import Testing

@Suite struct JSONValueTests {
  @Test func keysKeepTheirOrder() {
    let value = JSONValue.object([
      "b": 1, "a": .array([.null, .bool(true), .string("é")]), "vide": .object([:]),
    ])
    #expect(value.text == #"{"b":1,"a":[null,true,"é"],"vide":{}}"#)
  }

  @Test func textsAreEscaped() {
    #expect(
      JSONValue.string("\"\\\n\r\t\u{1}\u{7F}\u{2028}").text
        == "\"\\\"\\\\\\n\\r\\t\\u0001\\u007f\u{2028}\"")
  }
}
