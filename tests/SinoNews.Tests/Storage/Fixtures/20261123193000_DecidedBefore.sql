PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
INSERT INTO __EFMigrationsHistory VALUES('20261123160333_Initial','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261123173552_ModerationDesk','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261123193000_DecidedBefore','10.0.15');
CREATE TABLE IF NOT EXISTS "AspNetRoles" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetRoles" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NULL,
    "NormalizedName" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL
);
INSERT INTO AspNetRoles VALUES(1,'Author','AUTHOR','c1');
INSERT INTO AspNetRoles VALUES(2,'Editor','EDITOR','c2');
INSERT INTO AspNetRoles VALUES(3,'Admin','ADMIN','c3');
CREATE TABLE IF NOT EXISTS "AspNetUsers" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetUsers" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "JoinedAt" TEXT NOT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);
INSERT INTO AspNetUsers VALUES(1,'ليلى حدّاد','2026-09-01 10:00:00.123','member1@example.org','MEMBER1@EXAMPLE.ORG','member1@example.org','MEMBER1@EXAMPLE.ORG',1,'hash1','s1','u1',NULL,0,0,NULL,1,0);
INSERT INTO AspNetUsers VALUES(2,'نورة','2026-09-01 10:00:00.123','member2@example.org','MEMBER2@EXAMPLE.ORG','member2@example.org','MEMBER2@EXAMPLE.ORG',1,'hash2','s2','u2',NULL,0,0,NULL,1,0);
INSERT INTO AspNetUsers VALUES(3,'المدير','2026-09-01 10:00:00.123','member3@example.org','MEMBER3@EXAMPLE.ORG','member3@example.org','MEMBER3@EXAMPLE.ORG',1,'hash3','s3','u3',NULL,0,0,NULL,1,0);
CREATE TABLE IF NOT EXISTS "Authors" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Authors" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL
);
INSERT INTO Authors VALUES(1,'ليلى','ليلى حدّاد');
INSERT INTO Authors VALUES(2,'سامي','سامي');
CREATE TABLE IF NOT EXISTS "Sections" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Sections" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    "Glyph" TEXT NOT NULL,
    "Pinyin" TEXT NOT NULL,
    "GlyphMeaning" TEXT NOT NULL,
    "GlyphNote" TEXT NOT NULL,
    "StoryGlyphs" TEXT NOT NULL
, "CommentMode" TEXT NULL);
INSERT INTO Sections VALUES(1,'politics','سياسة','عن «سياسة»',1,'文','wén','كتابة','','',NULL);
INSERT INTO Sections VALUES(2,'culture','ثقافة','عن «ثقافة»',2,'文','wén','كتابة','','',NULL);
INSERT INTO Sections VALUES(3,'travel','سفر','عن «سفر»',3,'文','wén','كتابة','','','Closed');
CREATE TABLE IF NOT EXISTS "SetupLinks" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SetupLinks" PRIMARY KEY AUTOINCREMENT,
    "TokenHash" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL
);
INSERT INTO SetupLinks VALUES(1,'hash','2026-09-09 10:00:00.123');
CREATE TABLE IF NOT EXISTS "Sites" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Sites" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "Tagline" TEXT NULL
);
INSERT INTO Sites VALUES(1,'سينو نيوز','عبارة ''بعلامة''');
CREATE TABLE IF NOT EXISTS "Tags" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Tags" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL
);
INSERT INTO Tags VALUES(1,'أنهار','أنهار');
INSERT INTO Tags VALUES(2,'شاي','شاي');
CREATE TABLE IF NOT EXISTS "AspNetRoleClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetRoleClaims" PRIMARY KEY AUTOINCREMENT,
    "RoleId" INTEGER NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetRoleClaims_AspNetRoles_RoleId" FOREIGN KEY ("RoleId") REFERENCES "AspNetRoles" ("Id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "AspNetUserClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetUserClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" INTEGER NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetUserClaims_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "AspNetUserLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" INTEGER NOT NULL,
    CONSTRAINT "PK_AspNetUserLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AspNetUserLogins_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "AspNetUserPasskeys" (
    "CredentialId" BLOB NOT NULL CONSTRAINT "PK_AspNetUserPasskeys" PRIMARY KEY,
    "UserId" INTEGER NOT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "FK_AspNetUserPasskeys_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
INSERT INTO AspNetUserPasskeys VALUES(X'0102ff',3,'{}');
CREATE TABLE IF NOT EXISTS "AspNetUserRoles" (
    "UserId" INTEGER NOT NULL,
    "RoleId" INTEGER NOT NULL,
    CONSTRAINT "PK_AspNetUserRoles" PRIMARY KEY ("UserId", "RoleId"),
    CONSTRAINT "FK_AspNetUserRoles_AspNetRoles_RoleId" FOREIGN KEY ("RoleId") REFERENCES "AspNetRoles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_AspNetUserRoles_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
INSERT INTO AspNetUserRoles VALUES(1,1);
INSERT INTO AspNetUserRoles VALUES(2,2);
INSERT INTO AspNetUserRoles VALUES(3,3);
CREATE TABLE IF NOT EXISTS "AspNetUserTokens" (
    "UserId" INTEGER NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AspNetUserTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AspNetUserTokens_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
INSERT INTO AspNetUserTokens VALUES(3,'[AspNetUserStore]','AuthenticatorKey','KEY');
CREATE TABLE IF NOT EXISTS "ArticleBodies" (
    "ArticleId" INTEGER NOT NULL CONSTRAINT "PK_ArticleBodies" PRIMARY KEY,
    "Html" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "RenderVersion" INTEGER NOT NULL,
    CONSTRAINT "FK_ArticleBodies_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE
);
INSERT INTO ArticleBodies VALUES(1,'<p>فقرة أولى عن <strong>نهر اليانغتسي يفيض: «أرقام» العام</strong> في بكين.</p>','فقرة أولى عن نهر اليانغتسي يفيض: «أرقام» العام في بكين.',1);
INSERT INTO ArticleBodies VALUES(2,'<p>فقرة أولى عن <strong>مسوّدة عن الشاي</strong> في بكين.</p>','فقرة أولى عن مسوّدة عن الشاي في بكين.',1);
INSERT INTO ArticleBodies VALUES(3,'<p>فقرة أولى عن <strong>تنتظر المراجعة</strong> في بكين.</p>','فقرة أولى عن تنتظر المراجعة في بكين.',1);
INSERT INTO ArticleBodies VALUES(4,'<p>فقرة أولى عن <strong>مجدولة إلى أمد بعيد</strong> في بكين.</p>','فقرة أولى عن مجدولة إلى أمد بعيد في بكين.',1);
INSERT INTO ArticleBodies VALUES(5,'<p>فقرة أولى عن <strong>سُحبت لخطأ فيها</strong> في بكين.</p>','فقرة أولى عن سُحبت لخطأ فيها في بكين.',1);
INSERT INTO ArticleBodies VALUES(6,'<p>فقرة أولى عن <strong>في السلّة</strong> في بكين.</p>','فقرة أولى عن في السلّة في بكين.',1);
CREATE TABLE IF NOT EXISTS "ArticleTags" (
    "ArticleId" INTEGER NOT NULL,
    "TagId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "VisibleFrom" TEXT NULL,
    CONSTRAINT "PK_ArticleTags" PRIMARY KEY ("ArticleId", "TagId"),
    CONSTRAINT "FK_ArticleTags_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_ArticleTags_Tags_TagId" FOREIGN KEY ("TagId") REFERENCES "Tags" ("Id") ON DELETE CASCADE
);
INSERT INTO ArticleTags VALUES(1,1,0,'2026-09-03 10:00:00.123');
INSERT INTO ArticleTags VALUES(2,2,0,NULL);
CREATE TABLE IF NOT EXISTS "Revisions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Revisions" PRIMARY KEY AUTOINCREMENT,
    "ArticleId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "ById" INTEGER NULL,
    "SavedAt" TEXT NOT NULL,
    "AuthorName" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Glyphs" TEXT NULL,
    "Illustration" TEXT NULL,
    "Kicker" TEXT NULL,
    "SectionId" INTEGER NOT NULL,
    "Slug" TEXT NOT NULL,
    "Source" TEXT NULL,
    "Standfirst" TEXT NULL,
    "Tags" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    CONSTRAINT "FK_Revisions_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Revisions_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Revisions VALUES(1,1,1,1,'2026-09-01 10:00:00.123','ليلى حدّاد',replace('فقرة أولى عن **نهر اليانغتسي يفيض: «أرقام» العام** في بكين.\n\nفقرة ثانية: ماء، وهواء — «وسؤال»؟','\n',char(10)),NULL,NULL,'تقرير',2,'',NULL,'مقدّمة','["أنهار"]','نهر اليانغتسي يفيض: «أرقام» العام');
INSERT INTO Revisions VALUES(2,2,1,1,'2026-09-01 10:00:00.123','ليلى حدّاد',replace('فقرة أولى عن **مسوّدة عن الشاي** في بكين.\n\nفقرة ثانية: ماء، وهواء — «وسؤال»؟','\n',char(10)),NULL,NULL,'تقرير',3,'',NULL,'مقدّمة','["أنهار"]','مسوّدة عن الشاي');
INSERT INTO Revisions VALUES(3,3,1,1,'2026-09-01 10:00:00.123','ليلى حدّاد',replace('فقرة أولى عن **تنتظر المراجعة** في بكين.\n\nفقرة ثانية: ماء، وهواء — «وسؤال»؟','\n',char(10)),NULL,NULL,'تقرير',1,'',NULL,'مقدّمة','["أنهار"]','تنتظر المراجعة');
INSERT INTO Revisions VALUES(4,4,1,1,'2026-09-01 10:00:00.123','ليلى حدّاد',replace('فقرة أولى عن **مجدولة إلى أمد بعيد** في بكين.\n\nفقرة ثانية: ماء، وهواء — «وسؤال»؟','\n',char(10)),NULL,NULL,'تقرير',2,'',NULL,'مقدّمة','["أنهار"]','مجدولة إلى أمد بعيد');
INSERT INTO Revisions VALUES(5,5,1,1,'2026-09-01 10:00:00.123','ليلى حدّاد',replace('فقرة أولى عن **سُحبت لخطأ فيها** في بكين.\n\nفقرة ثانية: ماء، وهواء — «وسؤال»؟','\n',char(10)),NULL,NULL,'تقرير',3,'',NULL,'مقدّمة','["أنهار"]','سُحبت لخطأ فيها');
INSERT INTO Revisions VALUES(6,6,1,1,'2026-09-01 10:00:00.123','ليلى حدّاد',replace('فقرة أولى عن **في السلّة** في بكين.\n\nفقرة ثانية: ماء، وهواء — «وسؤال»؟','\n',char(10)),NULL,NULL,'تقرير',1,'',NULL,'مقدّمة','["أنهار"]','في السلّة');
CREATE TABLE IF NOT EXISTS "Bans" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Bans" PRIMARY KEY AUTOINCREMENT,
    "Kind" TEXT NOT NULL,
    "Value" TEXT NOT NULL,
    "Until" TEXT NULL,
    "CommentId" INTEGER NULL,
    "ById" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    "LiftedAt" TEXT NULL,
    "LiftedById" INTEGER NULL,
    CONSTRAINT "FK_Bans_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Bans_AspNetUsers_LiftedById" FOREIGN KEY ("LiftedById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Bans VALUES(1,'Email','reader5@example.org',NULL,5,2,'2026-09-05 10:00:00.123',NULL,NULL);
CREATE TABLE IF NOT EXISTS "Batches" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Batches" PRIMARY KEY AUTOINCREMENT,
    "State" TEXT NOT NULL,
    "Act" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "UndoOfId" INTEGER NULL,
    "Total" INTEGER NOT NULL,
    "Done" INTEGER NOT NULL,
    "Conflicts" INTEGER NOT NULL,
    "ById" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_Batches_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Batches VALUES(1,'Finished','Spam',NULL,NULL,1,1,0,2,'2026-09-05 10:00:00.123');
CREATE TABLE IF NOT EXISTS "CommentCounts" (
    "State" TEXT NOT NULL CONSTRAINT "PK_CommentCounts" PRIMARY KEY,
    "Count" INTEGER NOT NULL
);
INSERT INTO CommentCounts VALUES('Pending',2);
INSERT INTO CommentCounts VALUES('Approved',2);
INSERT INTO CommentCounts VALUES('Rejected',1);
INSERT INTO CommentCounts VALUES('Spam',1);
INSERT INTO CommentCounts VALUES('Trash',1);
CREATE TABLE IF NOT EXISTS "CommentPolicy" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_CommentPolicy" PRIMARY KEY AUTOINCREMENT,
    "Version" INTEGER NOT NULL,
    "Mode" TEXT NOT NULL,
    "CloseAfterDays" INTEGER NULL,
    "HoldingSince" TEXT NULL,
    "MaxLinks" INTEGER NOT NULL,
    "HourlyPerNetwork" INTEGER NOT NULL,
    "HourlyPerEmail" INTEGER NOT NULL,
    "KeepSpamDays" INTEGER NOT NULL,
    "KeepRejectedDays" INTEGER NOT NULL,
    "ListsVersion" INTEGER NOT NULL
);
INSERT INTO CommentPolicy VALUES(1,3,'PreModerated',365,NULL,1,20,10,30,365,1);
CREATE TABLE IF NOT EXISTS "ListedWords" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ListedWords" PRIMARY KEY AUTOINCREMENT,
    "List" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Mode" TEXT NOT NULL,
    "Exceptions" TEXT NOT NULL,
    "AddedById" INTEGER NOT NULL,
    "AddedAt" TEXT NOT NULL,
    CONSTRAINT "FK_ListedWords_AspNetUsers_AddedById" FOREIGN KEY ("AddedById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO ListedWords VALUES(1,'Banned','كلمة ممنوعة','Affixed','',2,'2026-09-02 10:00:00.123');
CREATE TABLE IF NOT EXISTS "RuleChanges" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_RuleChanges" PRIMARY KEY AUTOINCREMENT,
    "Kind" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "ById" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_RuleChanges_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO RuleChanges VALUES(1,'WordAdded','كلمة ممنوعة',2,'2026-09-02 10:00:00.123');
CREATE TABLE IF NOT EXISTS "Shingles" (
    "Hash" INTEGER NOT NULL CONSTRAINT "PK_Shingles" PRIMARY KEY,
    "CommentId" INTEGER NOT NULL
);
INSERT INTO Shingles VALUES(12345,5);
CREATE TABLE IF NOT EXISTS "StaffNotes" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_StaffNotes" PRIMARY KEY AUTOINCREMENT,
    "CommentId" INTEGER NOT NULL,
    "Email" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "ById" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_StaffNotes_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO StaffNotes VALUES(1,5,'reader5@example.org','يعود كثيرًا',2,'2026-09-05 10:00:00.123');
CREATE TABLE IF NOT EXISTS "BatchItems" (
    "BatchId" INTEGER NOT NULL,
    "CommentId" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "Outcome" TEXT NOT NULL,
    CONSTRAINT "PK_BatchItems" PRIMARY KEY ("BatchId", "CommentId"),
    CONSTRAINT "FK_BatchItems_Batches_BatchId" FOREIGN KEY ("BatchId") REFERENCES "Batches" ("Id") ON DELETE CASCADE
);
INSERT INTO BatchItems VALUES(1,5,0,'Done');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','CommentIndex','CommentIndex',0,'CREATE VIRTUAL TABLE "CommentIndex" USING fts5(
    text, who, why, content='''', contentless_delete=1, detail=column, tokenize="ascii tokenchars ''@.-_+''")');
CREATE TABLE IF NOT EXISTS 'CommentIndex_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO CommentIndex_data VALUES(1,X'');
INSERT INTO CommentIndex_data VALUES(10,X'00000000ff000001000000');
CREATE TABLE IF NOT EXISTS 'CommentIndex_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'CommentIndex_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
CREATE TABLE IF NOT EXISTS 'CommentIndex_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO CommentIndex_config VALUES('version',4);
CREATE TABLE IF NOT EXISTS "Articles" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Articles" PRIMARY KEY AUTOINCREMENT,
    "AuthorId" INTEGER NOT NULL,
    "Binned" INTEGER NOT NULL,
    "CommentCount" INTEGER NOT NULL,
    "CommentMode" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "CreatedById" INTEGER NULL,
    "Description" TEXT NOT NULL,
    "EditedAt" TEXT NOT NULL,
    "Glyphs" TEXT NULL,
    "Illustration" TEXT NULL,
    "Kicker" TEXT NULL,
    "LatestRevision" INTEGER NOT NULL,
    "LiveRevision" INTEGER NULL,
    "ModifiedAt" TEXT NULL,
    "ReadingMinutes" INTEGER NOT NULL,
    "SectionId" INTEGER NOT NULL,
    "Slug" TEXT NOT NULL,
    "Source" TEXT NULL,
    "SourceHash" TEXT NULL,
    "SourceKey" TEXT NULL,
    "Standfirst" TEXT NULL,
    "State" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "TouchedByStaff" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "VisibleFrom" TEXT NULL,
    "WithdrawalReason" TEXT NULL,
    CONSTRAINT "FK_Articles_AspNetUsers_CreatedById" FOREIGN KEY ("CreatedById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Articles_Authors_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Authors" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Articles_Sections_SectionId" FOREIGN KEY ("SectionId") REFERENCES "Sections" ("Id") ON DELETE RESTRICT
);
INSERT INTO Articles VALUES(1,1,0,2,NULL,'2026-09-01 10:00:00.123',1,'وصف نهر اليانغتسي يفيض: «أرقام» العام','2026-09-03 10:00:00.123',NULL,NULL,'تقرير',1,1,NULL,2,2,'نهر-اليانغتسي-يفيض-أرقام-العام',NULL,NULL,NULL,'مقدّمة','Published','نهر اليانغتسي يفيض: «أرقام» العام',1,2,'2026-09-03 10:00:00.123',NULL);
INSERT INTO Articles VALUES(2,1,0,0,NULL,'2026-09-01 10:00:00.123',1,'وصف مسوّدة عن الشاي','2026-09-03 10:00:00.123',NULL,NULL,'تقرير',1,NULL,NULL,2,3,'مسوّدة-عن-الشاي',NULL,NULL,NULL,'مقدّمة','Draft','مسوّدة عن الشاي',1,2,NULL,NULL);
INSERT INTO Articles VALUES(3,1,0,0,NULL,'2026-09-01 10:00:00.123',1,'وصف تنتظر المراجعة','2026-09-03 10:00:00.123',NULL,NULL,'تقرير',1,NULL,NULL,2,1,'تنتظر-المراجعة',NULL,NULL,NULL,'مقدّمة','InReview','تنتظر المراجعة',1,2,NULL,NULL);
INSERT INTO Articles VALUES(4,1,0,0,NULL,'2026-09-01 10:00:00.123',1,'وصف مجدولة إلى أمد بعيد','2026-09-03 10:00:00.123',NULL,NULL,'تقرير',1,1,NULL,2,2,'مجدولة-إلى-أمد-بعيد',NULL,NULL,NULL,'مقدّمة','Scheduled','مجدولة إلى أمد بعيد',1,2,'2099-01-01 00:00:00',NULL);
INSERT INTO Articles VALUES(5,1,0,0,NULL,'2026-09-01 10:00:00.123',1,'وصف سُحبت لخطأ فيها','2026-09-03 10:00:00.123',NULL,NULL,'تقرير',1,1,NULL,2,3,'سُحبت-لخطأ-فيها',NULL,NULL,NULL,'مقدّمة','Withdrawn','سُحبت لخطأ فيها',1,2,NULL,'رقم غير صحيح');
INSERT INTO Articles VALUES(6,1,1,0,NULL,'2026-09-01 10:00:00.123',1,'وصف في السلّة','2026-09-03 10:00:00.123',NULL,NULL,'تقرير',1,NULL,NULL,2,1,'في-السلّة',NULL,NULL,NULL,'مقدّمة','Published','في السلّة',1,2,NULL,NULL);
CREATE TABLE IF NOT EXISTS "Comments" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Comments" PRIMARY KEY AUTOINCREMENT,
    "ArticleId" INTEGER NOT NULL,
    "CampaignId" INTEGER NULL,
    "ContentHash" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "DecidedAt" TEXT NULL,
    "DecidedById" INTEGER NULL,
    "Email" TEXT NOT NULL,
    "Exact" INTEGER NOT NULL,
    "Findings" TEXT NOT NULL DEFAULT ('[]'),
    "Key" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Network" TEXT NULL,
    "ParentId" INTEGER NULL,
    "PinnedAt" TEXT NULL,
    "Reason" TEXT NOT NULL,
    "Receipt" TEXT NOT NULL,
    "Removed" TEXT NULL,
    "Risk" INTEGER NOT NULL,
    "StaffId" INTEGER NULL,
    "State" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Comments_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Comments_AspNetUsers_DecidedById" FOREIGN KEY ("DecidedById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Comments_AspNetUsers_StaffId" FOREIGN KEY ("StaffId") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Comments_Comments_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Comments" ("Id") ON DELETE RESTRICT
);
INSERT INTO Comments VALUES(1,1,NULL,'h1','2026-09-04 10:00:00.123','2026-09-05 10:00:00.123',2,'reader1@example.org',1001,'[{"Reason":"FirstComment","Spans":[]}]','00000000-0000-0000-0000-000000000001','قارئ 1','192.0.2.1',NULL,NULL,'FirstComment','receipt1',NULL,5,NULL,'Approved','تعليقٌ رقم 1 عن النهر: مَن كتبه؟',1);
INSERT INTO Comments VALUES(2,1,NULL,'h2','2026-09-04 10:00:00.123','2026-09-05 10:00:00.123',2,'reader2@example.org',1002,'[{"Reason":"FirstComment","Spans":[]}]','00000000-0000-0000-0000-000000000002','قارئ 2','192.0.2.1',1,NULL,'FirstComment','receipt2',NULL,5,NULL,'Approved','تعليقٌ رقم 2 عن النهر: مَن كتبه؟',1);
INSERT INTO Comments VALUES(3,1,NULL,'h3','2026-09-04 10:00:00.123',NULL,NULL,'reader3@example.org',1003,'[{"Reason":"FirstComment","Spans":[]}]','00000000-0000-0000-0000-000000000003','قارئ 3','192.0.2.1',NULL,NULL,'FirstComment','receipt3',NULL,5,NULL,'Pending','تعليقٌ رقم 3 عن النهر: مَن كتبه؟',0);
INSERT INTO Comments VALUES(4,1,NULL,'h4','2026-09-04 10:00:00.123','2026-09-05 10:00:00.123',2,'reader4@example.org',1004,'[{"Reason":"FirstComment","Spans":[]}]','00000000-0000-0000-0000-000000000004','قارئ 4','192.0.2.1',NULL,NULL,'FirstComment','receipt4',NULL,5,NULL,'Rejected','تعليقٌ رقم 4 عن النهر: مَن كتبه؟',1);
INSERT INTO Comments VALUES(5,1,NULL,'h5','2026-09-04 10:00:00.123','2026-09-05 10:00:00.123',2,'reader5@example.org',1005,'[{"Reason":"FirstComment","Spans":[]}]','00000000-0000-0000-0000-000000000005','قارئ 5','192.0.2.1',NULL,NULL,'FirstComment','receipt5',NULL,5,NULL,'Spam','تعليقٌ رقم 5 عن النهر: مَن كتبه؟',1);
INSERT INTO Comments VALUES(6,1,NULL,'h6','2026-09-04 10:00:00.123','2026-09-05 10:00:00.123',2,'reader6@example.org',1006,'[{"Reason":"FirstComment","Spans":[]}]','00000000-0000-0000-0000-000000000006','قارئ 6','192.0.2.1',NULL,NULL,'FirstComment','receipt6',NULL,5,NULL,'Trash','تعليقٌ رقم 6 عن النهر: مَن كتبه؟',1);
INSERT INTO Comments VALUES(7,1,NULL,'h7','2026-09-04 10:00:00.123',NULL,NULL,'reader7@example.org',1007,'[{"Reason":"FirstComment","Spans":[]}]','00000000-0000-0000-0000-000000000007','قارئ 7','192.0.2.1',1,NULL,'FirstComment','receipt7',NULL,5,NULL,'Pending','تعليقٌ رقم 7 عن النهر: مَن كتبه؟',0);
CREATE TABLE IF NOT EXISTS "Decisions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Decisions" PRIMARY KEY AUTOINCREMENT,
    "Act" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "BatchId" INTEGER NULL,
    "ById" INTEGER NOT NULL,
    "CommentId" INTEGER NOT NULL,
    "From" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "TextBefore" TEXT NULL,
    "To" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Decisions_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Decisions_Batches_BatchId" FOREIGN KEY ("BatchId") REFERENCES "Batches" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Decisions_Comments_CommentId" FOREIGN KEY ("CommentId") REFERENCES "Comments" ("Id") ON DELETE CASCADE
);
INSERT INTO Decisions VALUES(1,'Approve','2026-09-05 10:00:00.123',NULL,2,1,'Pending',NULL,NULL,'Approved',1);
INSERT INTO Decisions VALUES(2,'Approve','2026-09-05 10:00:00.123',NULL,2,2,'Pending',NULL,NULL,'Approved',1);
INSERT INTO Decisions VALUES(3,'Reject','2026-09-05 10:00:00.123',NULL,2,4,'Pending','OffTopic',NULL,'Rejected',1);
INSERT INTO Decisions VALUES(4,'Spam','2026-09-05 10:00:00.123',1,2,5,'Pending',NULL,NULL,'Spam',1);
INSERT INTO Decisions VALUES(5,'Trash','2026-09-05 10:00:00.123',NULL,2,6,'Pending',NULL,NULL,'Trash',1);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('CommentPolicy',1);
INSERT INTO sqlite_sequence VALUES('Articles',6);
INSERT INTO sqlite_sequence VALUES('Comments',7);
INSERT INTO sqlite_sequence VALUES('Decisions',5);
INSERT INTO sqlite_sequence VALUES('Sections',3);
INSERT INTO sqlite_sequence VALUES('Sites',1);
INSERT INTO sqlite_sequence VALUES('Authors',2);
INSERT INTO sqlite_sequence VALUES('AspNetRoles',3);
INSERT INTO sqlite_sequence VALUES('AspNetUsers',3);
INSERT INTO sqlite_sequence VALUES('SetupLinks',1);
INSERT INTO sqlite_sequence VALUES('Tags',2);
INSERT INTO sqlite_sequence VALUES('Revisions',6);
INSERT INTO sqlite_sequence VALUES('Batches',1);
INSERT INTO sqlite_sequence VALUES('Bans',1);
INSERT INTO sqlite_sequence VALUES('ListedWords',1);
INSERT INTO sqlite_sequence VALUES('RuleChanges',1);
INSERT INTO sqlite_sequence VALUES('StaffNotes',1);
CREATE INDEX "IX_ArticleTags_TagId_VisibleFrom_ArticleId" ON "ArticleTags" ("TagId", "VisibleFrom", "ArticleId");
CREATE INDEX "IX_AspNetRoleClaims_RoleId" ON "AspNetRoleClaims" ("RoleId");
CREATE UNIQUE INDEX "RoleNameIndex" ON "AspNetRoles" ("NormalizedName");
CREATE INDEX "IX_AspNetUserClaims_UserId" ON "AspNetUserClaims" ("UserId");
CREATE INDEX "IX_AspNetUserLogins_UserId" ON "AspNetUserLogins" ("UserId");
CREATE INDEX "IX_AspNetUserPasskeys_UserId" ON "AspNetUserPasskeys" ("UserId");
CREATE INDEX "IX_AspNetUserRoles_RoleId" ON "AspNetUserRoles" ("RoleId");
CREATE INDEX "EmailIndex" ON "AspNetUsers" ("NormalizedEmail");
CREATE UNIQUE INDEX "UserNameIndex" ON "AspNetUsers" ("NormalizedUserName");
CREATE UNIQUE INDEX "IX_Authors_Slug" ON "Authors" ("Slug");
CREATE UNIQUE INDEX "IX_Revisions_ArticleId_Number" ON "Revisions" ("ArticleId", "Number");
CREATE INDEX "IX_Revisions_ById" ON "Revisions" ("ById");
CREATE UNIQUE INDEX "IX_Sections_Slug" ON "Sections" ("Slug");
CREATE UNIQUE INDEX "IX_Tags_Slug" ON "Tags" ("Slug");
CREATE INDEX "IX_Bans_ById" ON "Bans" ("ById");
CREATE INDEX "IX_Bans_LiftedById" ON "Bans" ("LiftedById");
CREATE INDEX "IX_Bans_Value_LiftedAt" ON "Bans" ("Value", "LiftedAt");
CREATE INDEX "IX_Batches_ById" ON "Batches" ("ById");
CREATE INDEX "IX_Batches_State" ON "Batches" ("State");
CREATE UNIQUE INDEX "IX_Batches_UndoOfId" ON "Batches" ("UndoOfId") WHERE "UndoOfId" IS NOT NULL;
CREATE INDEX "IX_BatchItems_BatchId_Outcome_CommentId" ON "BatchItems" ("BatchId", "Outcome", "CommentId");
CREATE INDEX "IX_ListedWords_AddedById" ON "ListedWords" ("AddedById");
CREATE UNIQUE INDEX "IX_ListedWords_List_Text" ON "ListedWords" ("List", "Text");
CREATE INDEX "IX_RuleChanges_ById" ON "RuleChanges" ("ById");
CREATE INDEX "IX_StaffNotes_ById" ON "StaffNotes" ("ById");
CREATE INDEX "IX_StaffNotes_Email_Id" ON "StaffNotes" ("Email", "Id");
CREATE INDEX "IX_Articles_AuthorId_VisibleFrom_Id" ON "Articles" ("AuthorId", "VisibleFrom", "Id");
CREATE INDEX "IX_Articles_Binned_EditedAt_Id" ON "Articles" ("Binned", "EditedAt", "Id");
CREATE INDEX "IX_Articles_Binned_State_EditedAt_Id" ON "Articles" ("Binned", "State", "EditedAt", "Id");
CREATE INDEX "IX_Articles_CreatedById" ON "Articles" ("CreatedById");
CREATE INDEX "IX_Articles_SectionId_VisibleFrom_Id" ON "Articles" ("SectionId", "VisibleFrom", "Id");
CREATE INDEX "IX_Articles_SourceHash" ON "Articles" ("SourceHash");
CREATE UNIQUE INDEX "IX_Articles_SourceKey" ON "Articles" ("SourceKey");
CREATE INDEX "IX_Articles_VisibleFrom_Id" ON "Articles" ("VisibleFrom", "Id");
CREATE INDEX "IX_Comments_ArticleId_State_Id" ON "Comments" ("ArticleId", "State", "Id");
CREATE INDEX "IX_Comments_CampaignId_State_Id" ON "Comments" ("CampaignId", "State", "Id") WHERE "CampaignId" IS NOT NULL;
CREATE INDEX "IX_Comments_CreatedAt" ON "Comments" ("CreatedAt");
CREATE INDEX "IX_Comments_DecidedById_Id" ON "Comments" ("DecidedById", "Id") WHERE "DecidedById" IS NOT NULL;
CREATE INDEX "IX_Comments_Email_Id" ON "Comments" ("Email", "Id");
CREATE INDEX "IX_Comments_Email_State_Id" ON "Comments" ("Email", "State", "Id");
CREATE UNIQUE INDEX "IX_Comments_Key" ON "Comments" ("Key");
CREATE INDEX "IX_Comments_Network_Id" ON "Comments" ("Network", "Id");
CREATE INDEX "IX_Comments_ParentId" ON "Comments" ("ParentId") WHERE "ParentId" IS NOT NULL;
CREATE UNIQUE INDEX "IX_Comments_Receipt" ON "Comments" ("Receipt");
CREATE INDEX "IX_Comments_StaffId" ON "Comments" ("StaffId") WHERE "StaffId" IS NOT NULL;
CREATE INDEX "IX_Comments_State_Id" ON "Comments" ("State", "Id");
CREATE INDEX "IX_Comments_State_Risk_Id" ON "Comments" ("State", "Risk" DESC, "Id");
CREATE INDEX "IX_Decisions_Act_Id" ON "Decisions" ("Act", "Id");
CREATE INDEX "IX_Decisions_At_Id" ON "Decisions" ("At", "Id");
CREATE INDEX "IX_Decisions_BatchId" ON "Decisions" ("BatchId") WHERE "BatchId" IS NOT NULL;
CREATE INDEX "IX_Decisions_ById_Id" ON "Decisions" ("ById", "Id");
CREATE UNIQUE INDEX "IX_Decisions_CommentId_Version" ON "Decisions" ("CommentId", "Version");
PRAGMA writable_schema=OFF;
COMMIT;
