using System.Net;
using Microsoft.Playwright;

namespace Station.Tests;

/// <summary>The page in a real Chromium.</summary>
public class BrowserTests
{
    [Fact]
    public async Task Two_pages_talk_and_one_goes_away_and_comes_back()
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await LaunchOrSkipAsync(playwright);
        await using RunningStation station = await RunningStation.StartAsync();
        var complaints = new List<string>();
        IPage ann = await OpenAsync(station, "ann@page", new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        IPage ben = await OpenAsync(station, "ben@page", new() { ViewportSize = new() { Width = 390, Height = 844 }, ColorScheme = ColorScheme.Dark });

        // By keyboard alone: the identifier has the focus, Enter connects.
        await ann.Locator("#user").FocusAsync();
        await ann.Keyboard.PressAsync("Enter");
        await ConnectAsync(ben);
        await Assertions.Expect(ann.GetByRole(AriaRole.Status)).ToHaveTextAsync("Logged in as ann@page");
        await Assertions.Expect(ann.Locator("#steps li[data-done]")).ToHaveCountAsync(6);

        await SendAsync(ann, "text", "Hello, Ben");
        await Assertions.Expect(ben.Locator("details.in", new() { HasText = "ann@page: Hello, Ben" })).ToBeVisibleAsync();
        Assert.Equal(await LastAsync(ann, "out", "Drift bottle", "bottle"), await RawAsync(ben, "in", "Drift bottle"));
        Assert.Equal(await LastAsync(ann, "out", "type 77", "unknown"), await RawAsync(ben, "in", "type 77"));

        ILocator opened = ben.Locator("details.in", new() { HasText = "type 77" });
        await opened.Locator("summary").FocusAsync();
        await ben.Keyboard.PressAsync("Enter");
        await Assertions.Expect(opened.GetByText("InstantMessage with a Content")).ToBeVisibleAsync();
        await Assertions.Expect(opened.GetByText("content.sn:")).ToBeVisibleAsync();
        await Assertions.Expect(opened.GetByText("sn: 12345678901234567890")).ToBeVisibleAsync();
        await Assertions.Expect(opened.Locator("pre")).ToContainTextAsync("0000  7b 20 22 73 65 6e 64 65 72 22");

        await ben.Locator("#connect-button").ClickAsync();
        await Assertions.Expect(ben.GetByRole(AriaRole.Status)).ToHaveTextAsync("Not connected");
        await SendAsync(ann, "text", "While you were away");
        await Assertions.Expect(ann.Locator("details.in", new() { HasText = "Receipt: Kept" })).ToHaveCountAsync(3);
        await ConnectAsync(ben);
        await Assertions.Expect(ben.Locator("details.in", new() { HasText = "While you were away" })).ToHaveCountAsync(1);

        await ann.Locator("#json").FillAsync("""{"sender":"eve@page","receiver":"ben@page","data":"","signature":"x"}""");
        await ann.Locator("#send").ClickAsync();
        await Assertions.Expect(ann.Locator("details.refused")).ToContainTextAsync("cannot send as eve@page");

        // Nothing is wider than a narrow screen, and every control has a name.
        Assert.True(await ben.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Equal("[]", await ben.EvaluateAsync<string>(
            "JSON.stringify([...document.querySelectorAll('input, textarea, button')].filter(e => !e.labels?.length && !e.textContent.trim()).map(e => e.id))"));
        Assert.Empty(complaints);

        async Task<IPage> OpenAsync(RunningStation at, string user, BrowserNewContextOptions options)
        {
            IPage page = await (await browser.NewContextAsync(options)).NewPageAsync();
            page.Console += (_, message) => complaints.Add(message.Text);
            page.PageError += (_, error) => complaints.Add(error);
            await page.GotoAsync($"http://{at.Options.Web}/");
            await page.Locator("#user").FillAsync(user);
            await page.Locator("#to").FillAsync(user == "ann@page" ? "ben@page" : "ann@page");
            return page;
        }
    }

    [Fact]
    public async Task A_page_whose_station_goes_away_says_so_and_comes_back_by_itself()
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await LaunchOrSkipAsync(playwright);
        DirectoryInfo data = Directory.CreateTempSubdirectory("station");
        try
        {
            IPage page = await browser.NewPageAsync();
            ILocator status = page.GetByRole(AriaRole.Status);
            IPEndPoint web;
            await using (RunningStation station = await RunningStation.StartAsync(data: data))
            {
                web = station.Options.Web;
                await page.GotoAsync($"http://{web}/");
                await page.Locator("#user").FillAsync("a@b@c");
                await page.Locator("#connect-button").ClickAsync();
                await Assertions.Expect(status).ToContainTextAsync("Refused: The key \"did\" of a login");
                await page.Locator("#user").FillAsync("ann@page");
                await ConnectAsync(page);
            }
            await Assertions.Expect(status).ToContainTextAsync("The station does not answer. Trying again in");
            await Assertions.Expect(page.Locator("#send")).ToBeDisabledAsync();

            await using RunningStation next = await RunningStation.StartAsync(data: data, web: web);
            await using TestClient ben = await next.LogInAsync("ben@page");
            await ben.SendAsync(Wire.Reliable("ben@page", "ann@page", "s"));
            await Assertions.Expect(status).ToHaveTextAsync("Logged in as ann@page", new() { Timeout = 20_000 });
            await Assertions.Expect(page.Locator("details.in", new() { HasText = "ben@page" })).ToHaveCountAsync(1);
            await Assertions.Expect(page.Locator("#send")).ToBeEnabledAsync();

            // Who gives up is not connected again.
            await page.Locator("#connect-button").ClickAsync();
            await Assertions.Expect(status).ToHaveTextAsync("Not connected");
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static Task<IBrowser> LaunchOrSkipAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(
        new() { ExecutablePath = OnPath.FindOrSkip("chromium", "chromium-browser", "google-chrome"), Args = ["--no-sandbox"] });

    private static async Task ConnectAsync(IPage page)
    {
        await page.Locator("#connect-button").ClickAsync();
        await Assertions.Expect(page.Locator("#send")).ToBeEnabledAsync();
    }

    private static async Task SendAsync(IPage page, string kind, string text)
    {
        await page.Locator($"input[value={kind}]").CheckAsync();
        await page.Locator("#text").FillAsync(text);
        await page.Locator("#send").ClickAsync();
    }

    /// <summary>Sends a message, and returns what was sent.</summary>
    private static async Task<string> LastAsync(IPage page, string direction, string text, string kind)
    {
        await SendAsync(page, kind, "Whoever");
        return await RawAsync(page, direction, text);
    }

    private static async Task<string> RawAsync(IPage page, string direction, string text)
    {
        ILocator message = page.Locator($"details.{direction}", new() { HasText = text });
        await Assertions.Expect(message).ToHaveCountAsync(1);
        return await message.GetAttributeAsync("data-raw") ?? "";
    }
}
