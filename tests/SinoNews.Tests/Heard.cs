using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SinoNews.Tests;

/// <summary>Keeps the warnings and errors that were logged.</summary>
internal sealed class Heard : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _warnings = new();

    internal IReadOnlyList<string> Warnings => [.. _warnings];

    internal ILogger<T> For<T>() => new LoggerFactory([this]).CreateLogger<T>();

    public ILogger CreateLogger(string categoryName) => new Ear(_warnings);

    public void Dispose()
    {
    }

    private sealed class Ear(ConcurrentQueue<string> warnings) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning)
                warnings.Enqueue(formatter(state, exception));
        }
    }
}
