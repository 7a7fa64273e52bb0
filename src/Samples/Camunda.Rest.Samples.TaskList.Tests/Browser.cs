using System.Collections.ObjectModel;
using NUnit.Framework;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Camunda.Rest.Samples.TaskList.Tests;

/// <summary>A headless Chromium, if the machine has one with its driver. Nothing is downloaded.</summary>
internal sealed class Browser : IDisposable
{
    private readonly ChromeDriver _driver;

    private Browser(ChromeDriver driver) => _driver = driver;

    private static string? Chromium { get; } = Find("chromium", "google-chrome");

    private static string? Driver { get; } = Find("chromedriver");

    /// <summary>Opens a page; ignores the test on a machine without a browser.</summary>
    public static Browser Open(Uri page, int width, int height)
    {
        if (Chromium is null || Driver is null)
        {
            Assert.Ignore("Left out: the page in a browser. There is no chromium with chromedriver on this machine; with both in PATH "
                + "(Debian: chromium, chromium-driver), this test runs.");
        }

        var options = new ChromeOptions { BinaryLocation = Chromium };
        options.AddArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", $"--window-size={width},{height}");
        var service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Driver)!, Path.GetFileName(Driver)!);
        service.SuppressInitialDiagnosticInformation = true;
        var browser = new Browser(new ChromeDriver(service, options, TimeSpan.FromMinutes(3)));

        // A window has a smallest width, which is wider than a phone; a screen has none.
        browser._driver.ExecuteCdpCommand("Emulation.setDeviceMetricsOverride", new Dictionary<string, object?>
        {
            ["width"] = width,
            ["height"] = height,
            ["deviceScaleFactor"] = 1,
            ["mobile"] = false,
        });
        browser._driver.Navigate().GoToUrl(page);
        return browser;
    }

    public string Text(string selector) => _driver.FindElement(By.CssSelector(selector)).Text;

    public int Count(string selector) => _driver.FindElements(By.CssSelector(selector)).Count;

    /// <summary>Returns whether a visible button of a name exists.</summary>
    public bool HasButton(string name) => Buttons(name).Any(button => button.Displayed);

    public void Click(string name) => Buttons(name).First(button => button.Displayed).Click();

    public void Type(string selector, string text)
    {
        var field = _driver.FindElement(By.CssSelector(selector));
        field.Clear();
        field.SendKeys(text);
    }

    public object Evaluate(string script) => _driver.ExecuteScript(script)!;

    public void Save(string file) => _driver.GetScreenshot().SaveAsFile(file);

    public void Dispose()
    {
        _driver.Quit();
        _driver.Dispose();
    }

    private ReadOnlyCollection<IWebElement> Buttons(string name) =>
        _driver.FindElements(By.XPath($"//button[normalize-space()='{name}']"));

    private static string? Find(params string[] names) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/bin")
            .Where(folder => folder.Length > 0)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
