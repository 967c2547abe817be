using Microsoft.EntityFrameworkCore;
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
        comment.Ignore(c => c.LastDecision);
        comment.HasOne(c => c.Article).WithMany().HasForeignKey(c => c.ArticleId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne(c => c.Parent).WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);
        comment.HasMany(c => c.Decisions).WithOne().HasForeignKey(decision => decision.CommentId);

        comment.HasIndex(c => c.Key).IsUnique();
        comment.HasIndex(c => c.Receipt).IsUnique();

        // The readers' thread, the moderators' queue, and an author's record.
        comment.HasIndex(c => new { c.ArticleId, c.State, c.Id });
        comment.HasIndex(c => new { c.State, c.Id });
        comment.HasIndex(c => new { c.Email, c.State });
    }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.Property(d => d.Act).HasConversion<string>();
        decision.Property(d => d.From).HasConversion<string>();
        decision.Property(d => d.To).HasConversion<string>();
        decision.Property(d => d.Reason).HasConversion<string>();
        decision.HasOne(d => d.By).WithMany().HasForeignKey(d => d.ById).OnDelete(DeleteBehavior.Restrict);
        decision.HasIndex(d => new { d.CommentId, d.Version }).IsUnique();
        decision.HasIndex(d => new { d.At, d.Id });
    }
}
