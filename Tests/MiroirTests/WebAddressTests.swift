import Testing

@testable import Miroir

@Suite struct WebAddressTests {
  @Test(arguments: [
    "file:///home/a", "http://localhost/", "https://LOCALHOST:8080", "http://127.0.0.1",
    "http://[::1]/",
    "http://10.1.2.3/a", "http://172.20.0.1", "http://192.168.0.1", "ftp://imprimante.local/",
    "https://intranet.internal", "http://u@169.254.1.1:80",
  ])
  func theseAreOneComputersOrOneNetworks(text: String) throws {
    #expect(try #require(WebAddress(text)).isLocal)
  }

  @Test(arguments: [
    "https://example.org", "http://localhost.example.org/", "https://10.example.org",
    "http://172.32.0.1", "http://193.168.0.1", "https://example.org/?u=http://localhost/",
    "https://local.fr", "http://1.2.3", "http://10.0.0.256",
  ])
  func theseAreEverybodys(text: String) throws {
    #expect(try !#require(WebAddress(text)).isLocal)
  }

  @Test(arguments: ["", "www.example.org", "https://", "://x", "mailto:a@b.fr", "C:/a"])
  func theseHaveNoHost(text: String) { #expect(WebAddress(text) == nil) }

  @Test func onlyAPasswordIsOne() throws {
    #expect(try #require(WebAddress("https://a:b@c.fr/")).hasPassword)
    for text in ["https://a@c.fr", "https://a:@c.fr", "https://c.fr/a:b@d", "https://c.fr:80/"] {
      #expect(try !#require(WebAddress(text)).hasPassword, "\(text)")
    }
  }

  @Test(arguments: [#"C:\a"#, "c:/a", "file:a", "FILE:///a", #"\\serveur\a"#])
  func theseArePaths(text: String) { #expect(text.isPathOfAComputer) }
}
