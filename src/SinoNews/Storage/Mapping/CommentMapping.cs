using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SinoNews.Comments;

namespace SinoNews.Storage.Mapping;

internal sealed class CommentMapping : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.Property(c => c.Version).IsConcurrencyToken();
        comment.Property(c => c.State).HasConversion<string>();
        comment.Property(c => c.Reason).HasConversion<string>();
        comment.Property(c => c.EscalatedTo).HasConversion<string>();
        comment.Property(c => c.IsProven).HasConversion<int>();
        comment.Property(c => c.WantsNotice).HasConversion<int>();
        comment.Property(c => c.Findings).HasDefaultValueSql("'[]'").HasConversion(
            findings => JsonSerializer.Serialize(findings, FindingsJson.Options),
            json => JsonSerializer.Deserialize<List<Finding>>(json, FindingsJson.Options)!,
            new ValueComparer<IReadOnlyList<Finding>>(false)); // set once, never changed in place
        comment.Ignore(c => c.LastDecision);
        comment.Ignore(c => c.EditableUntil);
        comment.HasOne(c => c.Article).WithMany().HasForeignKey(c => c.ArticleId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne(c => c.Parent).WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne(c => c.Staff).WithMany().HasForeignKey(c => c.StaffId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne(c => c.DecidedBy).WithMany().HasForeignKey(c => c.DecidedById).OnDelete(DeleteBehavior.Restrict);
        comment.HasMany(c => c.Decisions).WithOne().HasForeignKey(decision => decision.CommentId);

        comment.HasIndex(c => c.Key).IsUnique();
        comment.HasIndex(c => c.Receipt).IsUnique();

        // The readers' thread; the moderators' queue by age and by risk, by who decided, by campaign.
        comment.HasIndex(c => new { c.ArticleId, c.State, c.Id });
        comment.HasIndex(c => new { c.State, c.Id });
        comment.HasIndex(c => new { c.State, c.Risk, c.Id }).IsDescending(false, true, false);
        comment.HasIndex(c => new { c.DecidedById, c.Id }).HasFilter("\"DecidedById\" IS NOT NULL");
        comment.HasIndex(c => new { c.CampaignId, c.State, c.Id }).HasFilter("\"CampaignId\" IS NOT NULL");
        comment.HasIndex(c => c.StaffId).HasFilter("\"StaffId\" IS NOT NULL");
        comment.HasIndex(c => c.ParentId).HasFilter("\"ParentId\" IS NOT NULL");

        // A sender's record and rate; how old is old.
        comment.HasIndex(c => new { c.Reader, c.State, c.Id });
        comment.HasIndex(c => new { c.Reader, c.Id });
        comment.HasIndex(c => new { c.Network, c.Id });
        comment.HasIndex(c => c.CreatedAt);

        // What is to be done: reports that wait, answers that were promised, addresses that were kept long enough.
        comment.HasIndex(c => new { c.ReportWeight, c.Id }).IsDescending(true, false).HasFilter("\"ReportWeight\" > 0");
        comment.HasIndex(c => c.DecidedAt, "IX_Comments_WantsNotice").HasFilter("\"WantsNotice\" = 1");
        comment.HasIndex(c => c.CreatedAt, "IX_Comments_Named").HasFilter("\"AnonymisedAt\" IS NULL");
        comment.HasIndex(c => c.Id, "IX_Comments_Escalated").HasFilter("\"EscalatedTo\" IS NOT NULL");
    }

    // Public within: EF's compiled model names it.
    public static class FindingsJson
    {
        public static readonly JsonSerializerOptions Options = new()
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // for the store, never for a page
            Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
            DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        };
    }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.Ignore(d => d.Speaks);
        decision.Property(d => d.Act).HasConversion<string>();
        decision.Property(d => d.From).HasConversion<string>();
        decision.Property(d => d.To).HasConversion<string>();
        decision.Property(d => d.Reason).HasConversion<string>();
        decision.HasOne(d => d.By).WithMany().HasForeignKey(d => d.ById).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne(d => d.Batch).WithMany().HasForeignKey(d => d.BatchId).OnDelete(DeleteBehavior.Restrict);
        decision.HasIndex(d => new { d.CommentId, d.Version }).IsUnique();

        // The log: all of it, one colleague's, one act, one bulk action. Newest first is by id.
        decision.HasIndex(d => new { d.At, d.Id });
        decision.HasIndex(d => new { d.ById, d.Id });
        decision.HasIndex(d => new { d.Act, d.Id });
        decision.HasIndex(d => d.BatchId).HasFilter("\"BatchId\" IS NOT NULL");
    }
}
