namespace SinoNews.Web.Commands;
public static class Verbs { public static bool AreNamed(string[] args) => false; public static Task<int> Run(string[] args) => Task.FromResult(0); }
