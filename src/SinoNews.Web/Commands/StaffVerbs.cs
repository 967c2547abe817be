using System.CommandLine;

namespace SinoNews.Web.Commands;

/// <summary>The verbs on the people of the newsroom, each in a file of its own.</summary>
public static class StaffVerbs
{
    internal static readonly Option<string> Email = new("--email") { Required = true, Description = "The address to sign in with." };

    public static Command Build() => new("staff", "The people of the newsroom.") { StaffAdd.Build(), StaffList.Build(), StaffDisable.Build(), StaffResetPassword.Build() };
}
