import Testing

@testable import MiroirDeposit

@Suite struct DepositLayoutTests {
  @Test func thePayloadHasTheNameOfTheStandard() {
    #expect(DepositLayout.payload == "data/")
  }
}
