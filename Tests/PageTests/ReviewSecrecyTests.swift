import Foundation
import Testing
import TestSupport

/// No remark is readable from another page of the same disk: a candidate's evidence may be one.
@Suite struct ReviewSecrecyTests {
  private static let remark = "Une remarque à personne d’autre"

  /// A page that looks wherever pages of one origin, or of one window, can meet.
  private static let spy = """
    <!DOCTYPE html>
    <html lang="fr"><head><meta charset="utf-8"><title>Preuve</title><script>
    const looks = {
      localStorage: () => JSON.stringify({ ...localStorage }),
      sessionStorage: () => JSON.stringify({ ...sessionStorage }),
      cookie: () => document.cookie,
      name: () => window.name,
      indexedDB: async () => JSON.stringify(await indexedDB.databases()),
      caches: async () => JSON.stringify(await caches.keys()),
      opener: () => window.opener.document.body.innerText,
      opened: async (address) => {
        const other = window.open(address, "relecture");
        await new Promise((done) => setTimeout(done, 1000));
        return other.document.body.innerText + other.name;
      },
    };
    const spy = async (address) => {
      const seen = [];
      for (const [name, look] of Object.entries(looks)) {
        try {
          const found = await look(address);
          if (found && !["{}", "[]"].includes(found)) seen.push(`${name}: ${found}`);
        } catch {}
      }
      return seen;
    };
    </script></head><body><p>Preuve</p></body></html>
    """

  @Test func noRemarkIsReadableFromAnotherPage() throws {
    let desk = try ReviewDesk("sante")
    try desk.copy()
    let spy = try desk.folder.write(Self.spy.utf8, to: "preuve.html")
    var keyboard = Keyboard()
    keyboard.introduce()
    keyboard.tab("[data-adresse='photos/actions'] [data-faire='annotation']")
    keyboard.press("Enter")
    keyboard.write(Self.remark)
    keyboard.read("String(document.body.innerText.includes('\(Self.remark)'))")
    keyboard.spy(from: spy)
    // What a page does leave behind is seen: the look itself works.
    keyboard.read("localStorage.setItem('trace', 'laissée') ?? 'oui'")
    keyboard.spy(from: spy)
    let seen = try keyboard.go(desk.page)
    #expect(
      seen.answers == [
        .text("true"), .list([]), .text("oui"), .list([#"localStorage: {"trace":"laissée"}"#]),
      ])
  }
}
