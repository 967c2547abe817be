using System.Runtime.CompilerServices;
using System.Text;

namespace SinoNews.Tests;

/// <summary>Hears what is printed within one flow of execution, and leaves the others' alone.</summary>
internal sealed class ConsoleTap : TextWriter
{
    private static readonly AsyncLocal<TextWriter?> Current = new();

    private readonly TextWriter _console;

    private ConsoleTap(TextWriter console) => _console = console;

    public override Encoding Encoding => _console.Encoding;

    internal static IDisposable Into(TextWriter writer)
    {
        Current.Value = Synchronized(writer);
        return new Closing();
    }

    public override void Write(char value) => (Current.Value ?? _console).Write(value);

    public override void Write(string? value) => (Current.Value ?? _console).Write(value);

    public override void WriteLine(string? value) => (Current.Value ?? _console).WriteLine(value);

#pragma warning disable CA2255 // a test assembly is its own application
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Install() => Console.SetOut(new ConsoleTap(Console.Out));

    private sealed class Closing : IDisposable
    {
        public void Dispose() => Current.Value = null;
    }
}
