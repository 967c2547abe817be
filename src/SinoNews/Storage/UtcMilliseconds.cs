using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SinoNews.Storage;

/// <summary>Times are UTC in code and in the store, cut to milliseconds so that every store keeps the same value.</summary>
public sealed class UtcMilliseconds() : ValueConverter<DateTime, DateTime>(
    time => Stored(time),
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc))
{
    /// <summary>As <see cref="Cut"/>; but EF's tools ask what a time that nobody set looks like in the store.</summary>
    public static DateTime Stored(DateTime time) => EF.IsDesignTime && time == default ? time : Cut(time);

    /// <exception cref="InvalidOperationException">The time is not UTC.</exception>
    public static DateTime Cut(DateTime time) => time.Kind is DateTimeKind.Utc
        ? new DateTime(time.Ticks - (time.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc)
        : throw new InvalidOperationException("Only UTC times are stored.");
}
