namespace Baton.Web.Documents.Calendars;

/// <summary>When an event takes place: <see cref="WholeDays"/> or <see cref="WallTimes"/>.</summary>
public abstract record CalendarSpan
{
    private CalendarSpan()
    {
    }

    /// <summary>Days without times, both inclusive.</summary>
    public sealed record WholeDays : CalendarSpan
    {
        /// <summary>From <paramref name="first"/> to <paramref name="last"/>, both inclusive.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The last day is before the first.</exception>
        public WholeDays(DateOnly first, DateOnly last)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
            First = first;
            Last = last;
        }

        /// <summary>The first day.</summary>
        public DateOnly First { get; }

        /// <summary>The last day, inclusive.</summary>
        public DateOnly Last { get; }
    }

    /// <summary>What the clock on the wall shows in a zone; whole seconds count.</summary>
    public sealed record WallTimes : CalendarSpan
    {
        /// <summary>From <paramref name="start"/> to <paramref name="end"/> (exclusive; null when not known) in an IANA zone such as <c>Asia/Shanghai</c>.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The end is before the start.</exception>
        /// <exception cref="TimeZoneNotFoundException">There is no such zone.</exception>
        public WallTimes(DateTime start, DateTime? end, string zoneId)
        {
            Start = WholeSecond(start);
            End = end is { } known ? WholeSecond(known) : null;
            if (End < Start)
            {
                throw new ArgumentOutOfRangeException(nameof(end), end, "The end is before the start.");
            }

            Zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        }

        /// <summary>The start.</summary>
        public DateTime Start { get; }

        /// <summary>The end, exclusive, or null when it is not known.</summary>
        public DateTime? End { get; }

        /// <summary>The zone of the place.</summary>
        public TimeZoneInfo Zone { get; }

        private static DateTime WholeSecond(DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Unspecified);
    }
}
