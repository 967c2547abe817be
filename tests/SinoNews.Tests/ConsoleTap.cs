using System.Runtime.CompilerServices;
using System.Text;

namespace SinoNews.Tests;

/// <summary>Hears what is printed within one flow of execution, and leaves the others' alone.</summary>
internal sealed class ConsoleTap : TextWriter
{
    private static readonly AsyncLocal<TextWriter?> Output = new();
    private static readonly AsyncLocal<TextWriter?> Errors = new();

    private readonly TextWriter _console;
    private readonly AsyncLocal<TextWriter?> _tap;

    private ConsoleTap(TextWriter console, AsyncLocal<TextWriter?> tap) => (_console, _tap) = (console, tap);

    public override Encoding Encoding => _console.Encoding;

    internal static IDisposable Into(TextWriter writer) => Tap(Output, writer);

    internal static IDisposable ErrorsInto(TextWriter writer) => Tap(Errors, writer);

    public override void Write(char value) => (_tap.Value ?? _console).Write(value);

    public override void Write(string? value) => (_tap.Value ?? _console).Write(value);

    public override void WriteLine(string? value) => (_tap.Value ?? _console).WriteLine(value);

#pragma warning disable CA2255 // a test assembly is its own application
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Install()
    {
        Console.SetOut(new ConsoleTap(Console.Out, Output));
        Console.SetError(new ConsoleTap(Console.Error, Errors));
    }

    private static Closing Tap(AsyncLocal<TextWriter?> tap, TextWriter writer)
    {
        tap.Value = Synchronized(writer);
        return new Closing(tap);
    }

    private sealed class Closing(AsyncLocal<TextWriter?> tap) : IDisposable
    {
        public void Dispose() => tap.Value = null;
    }
}
