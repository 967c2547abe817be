using System.Text.Json;

namespace SinoNews.Tests.Security;

/// <summary>What is published with the program of what it is made of (.ci/inventory.mjs), against the lock files.</summary>
public sealed class InventoryTests
{
    private static readonly string[] Projects = ["SinoNews", "SinoNews.Web"];

    [Fact]
    public void Every_package_has_its_licence_and_its_line_in_the_bill_of_materials()
    {
        using var bill = JsonDocument.Parse(File.ReadAllText(Web("sbom.cdx.json")));
        var licences = File.ReadAllLines(Web("licences.txt"));
        var components = bill.RootElement.GetProperty("components").EnumerateArray()
            .Select(component => $"{component.GetProperty("name")} {component.GetProperty("version")}").ToHashSet(StringComparer.Ordinal);
        Assert.Equal(("CycloneDX", "1.6"), (bill.RootElement.GetProperty("bomFormat").GetString(), bill.RootElement.GetProperty("specVersion").GetString()));

        var locked = Projects.SelectMany(Packages).Concat(Modules()).ToHashSet(StringComparer.Ordinal);
        Assert.True(locked.Count > 60);
        Assert.Equal(locked.Order(StringComparer.Ordinal), components.Order(StringComparer.Ordinal));
        Assert.All(locked, package => Assert.Single(licences, line => line.StartsWith($"{package}: ", StringComparison.Ordinal) && line.Length > package.Length + 2));
    }

    [Fact]
    public void Every_project_is_locked_and_audited()
    {
        var projects = Repository.Sources("src", "*.csproj").Concat(Repository.Sources("tests", "*.csproj")).ToList();
        Assert.Equal(5, projects.Count);
        Assert.All(projects, project => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")), project));
        var settings = File.ReadAllText(Repository.Path("Directory.Build.props"));
        foreach (var setting in (string[])["<NuGetAudit>true<", "<NuGetAuditMode>all<", "<NuGetAuditLevel>low<", "NU1901;NU1902;NU1903;NU1904<", "<RestorePackagesWithLockFile>true<"])
            Assert.Contains(setting, settings, StringComparison.Ordinal);
    }

    private static string Web(string file) => Repository.Path("src", "SinoNews.Web", file);

    private static List<string> Packages(string project)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Repository.Path("src", project, "packages.lock.json")));
        return [.. file.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(target => target.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project")
            .Select(package => $"{package.Name} {package.Value.GetProperty("resolved")}")];
    }

    private static List<string> Modules()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Web("package-lock.json")));
        return [.. file.RootElement.GetProperty("packages").EnumerateObject().Where(module => module.Name.Length > 0)
            .Select(module => $"{module.Name[(module.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + 13)..]} {module.Value.GetProperty("version")}")];
    }
}
